"""Every law keeps its promises: its place, its example, its direction, and a finite answer everywhere."""

from __future__ import annotations

import dis
import doctest
import random
from collections.abc import Callable, Mapping
from math import isfinite
from pathlib import Path
from types import FunctionType

import pytest

from groundswell import catalogue
from groundswell.grammar import mathematics, primitives
from groundswell.grammar.law import Law
from groundswell.grammar.nomenclature import SLOTS, WORDS
from groundswell.grammar.prior import Prior, Uniform

SHELF = catalogue.laws()
HOUSE = Path(catalogue.__file__).parent / "laws"
DRAWS = 200
LONGEST = 60
ROUNDING = 1e-6
"""The polynomials of the grammar are good to single precision, and so is a direction."""

MAY_CALL = {
    id(f) for room in (mathematics, primitives) for f in vars(room).values() if isinstance(f, FunctionType)
}
LOOPS = {"FOR_ITER", "GET_ITER", "JUMP_BACKWARD", "BUILD_LIST", "BUILD_MAP", "IMPORT_NAME", "STORE_GLOBAL"}


def held_priors(law: Law) -> Mapping[str, list[Prior]]:
    """What theories believe of a law's parameters; a law that no theory holds is tried over 0-1."""
    holders = [theory for theory in catalogue.theories() if law in theory.laws]
    return {
        name: [theory.priors[law][name] for theory in holders] or [Uniform(0.0, 1.0)]
        for name in law.parameters
    }


def drawn(law: Law, luck: random.Random) -> dict[str, float]:
    """Parameters from the priors, out to their far ends."""
    return {
        name: luck.choice(priors).quantile(luck.uniform(0.001, 0.999))
        for name, priors in held_priors(law).items()
    }


def seen(law: Law, luck: random.Random) -> dict[str, float]:
    """What an actor might perceive: anywhere in the words' ranges, the ends often."""

    def value(name: str) -> float:
        word = WORDS[law.actor, name]
        if word.is_flag:
            return luck.choice((0.0, 1.0))
        return (
            luck.choice((word.low, word.high)) if luck.random() < 0.2 else luck.uniform(word.low, word.high)
        )

    return {name: value(name) for name in law.reads}


def broken_direction(law: Law, luck: random.Random) -> str:
    """The first raise of a word that moves a law the wrong way, or nothing."""
    for word in law.rises_with + law.falls_with:
        sign = 1.0 if word in law.rises_with else -1.0
        for _ in range(DRAWS):
            before, parameters = seen(law, luck), drawn(law, luck)
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


def test_the_shelf_is_not_empty() -> None:
    assert SHELF


def test_every_kind_of_actor_has_a_law() -> None:
    assert {law.actor for law in SHELF} == {actor for actor, _ in WORDS}


def test_no_two_laws_share_a_name() -> None:
    assert len({law.name for law in SHELF}) == len(SHELF)


@pytest.mark.parametrize("law", SHELF, ids=str)
class TestLaw:
    def test_stands_in_the_folder_of_its_slot(self, law: Law) -> None:
        file = Path(law.formula.__code__.co_filename)
        assert file.stem == law.name
        assert file.parent.name == law.slot.name
        assert file.parents[1] == HOUSE

    def test_fits_on_a_page(self, law: Law) -> None:
        assert len(Path(law.formula.__code__.co_filename).read_text("utf-8").splitlines()) <= LONGEST

    def test_says_its_claim_and_its_reason(self, law: Law) -> None:
        claim, _, reason = (law.formula.__globals__["__doc__"] or "").strip().partition("\n\n")
        assert " ".join(claim.split()) == law.claim
        assert law.claim.endswith(".") and reason

    def test_name_is_taken_by_nothing_else_on_a_page(self, law: Law) -> None:
        assert (law.actor, law.name) not in WORDS
        assert (law.actor, law.name) not in SLOTS
        assert not hasattr(mathematics, law.name)
        assert "__" not in law.name

    def test_examples_are_tried_and_hold(self, law: Law) -> None:
        runner = doctest.DocTestRunner(verbose=False)
        for example in doctest.DocTestFinder().find(law.formula, law.name, globs=law.formula.__globals__):
            runner.run(example)
        assert runner.tries
        assert not runner.failures

    def test_is_finite_wherever_it_can_be_asked(self, law: Law) -> None:
        luck = random.Random(law.name)
        for _ in range(DRAWS):
            assert isfinite(law(*seen(law, luck).values(), **drawn(law, luck)))

    def test_keeps_its_direction(self, law: Law) -> None:
        assert not broken_direction(law, random.Random(law.name))

    def test_is_one_formula_of_floats(self, law: Law) -> None:
        assert not foreign_parts(law.formula)

    def test_every_argument_is_a_number(self, law: Law) -> None:
        assert set(law.formula.__annotations__) == {*law.reads, *law.parameters, "return"}
        assert {str(kind) for kind in law.formula.__annotations__.values()} <= {"float", "<class 'float'>"}


def wrong_way(crowd: float) -> float:
    return -crowd


def with_an_integer(crowd: float) -> float:
    return 2 * crowd


def with_a_loop(crowd: float) -> float:
    total = 0.0
    for _ in (crowd, crowd):
        total += abs(crowd)
    return total**2.0


def test_the_tests_find_what_they_are_for() -> None:
    """A test that cannot fail is no test: three broken formulas are caught."""
    [law] = [law for law in SHELF if law.name == "faces_in_the_crowd"]
    turned = Law(**{**law.__dict__, "formula": wrong_way, "reads": ("crowd",), "parameters": ()})
    assert "crowd" in broken_direction(turned, random.Random(0))
    assert foreign_parts(with_an_integer) == ["the integer 2"]
    assert {"the name abs", "FOR_ITER", "**"} <= set(foreign_parts(with_a_loop))
    assert not foreign_parts(wrong_way)
