"""What every law and theory promises, and how it is tried: the same for shelves of the house and of one's own."""

from __future__ import annotations

import dis
import doctest
import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from types import FunctionType

from groundswell.grammar import mathematics, primitives
from groundswell.grammar.law import Law
from groundswell.grammar.nomenclature import SLOTS, WORDS
from groundswell.grammar.prior import Prior, Uniform
from groundswell.grammar.theory import Theory

DRAWS = 200
LONGEST = 60
ROUNDING = 1e-6
"""The polynomials of the grammar are good to single precision, and so is a direction."""

MAY_CALL = {
    id(f) for room in (mathematics, primitives) for f in vars(room).values() if isinstance(f, FunctionType)
}
LOOPS = {"FOR_ITER", "GET_ITER", "JUMP_BACKWARD", "BUILD_LIST", "BUILD_MAP", "IMPORT_NAME", "STORE_GLOBAL"}

Beliefs = Mapping[str, list[Prior]]
"""What theories hold of each parameter of a law."""


@dataclass(frozen=True)
class Promise:
    """One promise, tried.

    Attributes
    ----------
    of, says : str
        Whose it is, and what is promised.
    broken : str
        How it is broken; empty if it is kept.
    """

    of: str
    says: str
    broken: str = ""


def law_promises(law: Law, theories: Iterable[Theory]) -> tuple[Promise, ...]:
    """Try every promise of a law, its parameters drawn from what theories hold of them.

    Parameters
    ----------
    law : Law
        The law.
    theories : iterable of Theory
        Those that may hold it; a law that none holds is tried with every parameter over 0-1.
    """
    beliefs = held_priors(law, theories)
    return tuple(Promise(law.name, says, tried(law, beliefs)) for says, tried in LAW_PROMISES.items())


def theory_promises(theory: Theory) -> tuple[Promise, ...]:
    """Try what a theory promises as it stands, before it is written out or run."""
    return tuple(Promise(theory.name, says, tried(theory)) for says, tried in THEORY_PROMISES.items())


def held_priors(law: Law, theories: Iterable[Theory]) -> Beliefs:
    """What theories believe of a law's parameters."""
    holders = [theory for theory in theories if law in theory.laws]
    return {
        name: [theory.priors[law][name] for theory in holders] or [Uniform(0.0, 1.0)]
        for name in law.parameters
    }


def broken_direction(law: Law, beliefs: Beliefs) -> str:
    """The first raise of a word that moves a law the wrong way, or nothing."""
    luck = random.Random(law.name)
    for word in law.rises_with + law.falls_with:
        sign = 1.0 if word in law.rises_with else -1.0
        for _ in range(DRAWS):
            before, parameters = _seen(law, luck), _drawn(law, beliefs, luck)
            high = WORDS[law.actor, word].high
            after = before | {
                word: high if WORDS[law.actor, word].is_flag else luck.uniform(before[word], high)
            }
            moved = law(*after.values(), **parameters) - law(*before.values(), **parameters)
            if sign * moved < -ROUNDING:
                return f"{word} to {after[word]} moves it by {moved}: {before} {parameters}"
    return ""


def foreign_parts(formula: Callable[..., float]) -> list[str]:
    """What a formula holds besides float arithmetic, selections and the grammar's mathematics."""
    code = formula.__code__
    found = [f"the integer {c}" for c in code.co_consts if type(c) is int]
    found += [
        f"the constant {c!r}" for c in code.co_consts if not isinstance(c, (int, float, str, type(None)))
    ]
    found += [
        f"the name {name}" for name in code.co_names if id(formula.__globals__.get(name)) not in MAY_CALL
    ]
    found += [i.opname for i in dis.get_instructions(code) if i.opname in LOOPS]
    found += [i.argrepr for i in dis.get_instructions(code) if i.argrepr.rstrip("=") in ("**", "//", "%")]
    return found + [f"the enclosed variable {name}" for name in code.co_freevars]


def _drawn(law: Law, beliefs: Beliefs, luck: random.Random) -> dict[str, float]:
    """Parameters from the priors, out to their far ends."""
    return {name: luck.choice(beliefs[name]).quantile(luck.uniform(0.001, 0.999)) for name in law.parameters}


def _seen(law: Law, luck: random.Random) -> dict[str, float]:
    """What an actor might perceive: anywhere in the words' ranges, the ends often."""

    def value(name: str) -> float:
        word = WORDS[law.actor, name]
        if word.is_flag:
            return luck.choice((0.0, 1.0))
        return (
            luck.choice((word.low, word.high)) if luck.random() < 0.2 else luck.uniform(word.low, word.high)
        )

    return {name: value(name) for name in law.reads}


def _no_reason(law: Law, beliefs: Beliefs) -> str:
    _, _, reason = (law.formula.__globals__["__doc__"] or "").strip().partition("\n\n")
    ends = "" if law.claim.endswith(".") else f"{law.claim!r} is no sentence"
    return ends or ("" if reason else "its module says the claim and no reason below it")


def _too_long(law: Law, beliefs: Beliefs) -> str:
    lines = len(Path(law.formula.__code__.co_filename).read_text("utf-8").splitlines())
    return f"its file has {lines} lines, of {LONGEST}" if lines > LONGEST else ""


def _name_taken(law: Law, beliefs: Beliefs) -> str:
    taken = (law.actor, law.name) in WORDS or (law.actor, law.name) in SLOTS or hasattr(mathematics, law.name)
    return f"{law.name} is something else on a page" if taken or "__" in law.name else ""


def _false_example(law: Law, beliefs: Beliefs) -> str:
    said: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    for example in doctest.DocTestFinder().find(law.formula, law.name, globs=law.formula.__globals__):
        runner.run(example, out=said.append)
    if not runner.tries:
        return "it has no example"
    return " ".join("".join(said).partition("Expected:")[2].split()) if runner.failures else ""


def _infinite(law: Law, beliefs: Beliefs) -> str:
    luck = random.Random(law.name)
    for _ in range(DRAWS):
        seen, parameters = _seen(law, luck), _drawn(law, beliefs, luck)
        try:
            if not isfinite(law(*seen.values(), **parameters)):
                return f"infinite at {seen} {parameters}"
        except ArithmeticError as error:
            return f"{error} at {seen} {parameters}"
    return ""


def _other_arguments(law: Law, beliefs: Beliefs) -> str:
    told = law.formula.__annotations__
    named = set(told) == {*law.reads, *law.parameters, "return"}
    return (
        "" if named and {str(kind) for kind in told.values()} <= {"float", "<class 'float'>"} else f"{told}"
    )


LAW_PROMISES: Mapping[str, Callable[[Law, Beliefs], str]] = {
    "says its claim in a sentence, and below it why": _no_reason,
    "fits on a page": _too_long,
    "has a name that is nothing else on a page": _name_taken,
    "is one formula of floats": lambda law, beliefs: ", ".join(foreign_parts(law.formula)),
    "takes and gives floats, and says so": _other_arguments,
    "has examples that hold": _false_example,
    "is finite wherever it can be asked": _infinite,
    "keeps its direction": broken_direction,
}


def _says_too_little(theory: Theory) -> str:
    if not theory.claim.endswith(".") or '"' in theory.claim:
        return f"{theory.claim!r} is no plain sentence"
    return (
        ""
        if len(theory.refuted_by.split()) > 8
        else f"refuted by {theory.refuted_by!r}: in nine words or more"
    )


def _unsound_belief(theory: Theory) -> str:
    for law, name, prior in theory.parameters():
        values = [prior.quantile(share) for share in (0.001, 0.5, 0.999)]
        middle = isfinite(prior.point) and abs(values[1] - prior.point) <= 1e-9 + 1e-6 * abs(prior.point)
        if not all(map(isfinite, values)) or values != sorted(values) or not middle:
            return f"{law.name}.{name}: {prior}"
    return ""


THEORY_PROMISES: Mapping[str, Callable[[Theory], str]] = {
    "says its claim, and what would refute it": _says_too_little,
    "believes something finite of every parameter": _unsound_belief,
}
