"""What a law is: one cited mechanism, a pure function of what an actor perceives.

Positional arguments are what the actor perceives, words of the nomenclature. Keyword-only arguments
are what the theorist must estimate; every theory that holds the law gives each of them a prior.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from groundswell.grammar.nomenclature import slot as slot_named
from groundswell.grammar.nomenclature import word as word_named
from groundswell.grammar.slot import Slot
from groundswell.grammar.sources import Source, parse_source


class BrokenLaw(TypeError):
    """A law whose definition does not keep the rules; raised when its file is imported."""


@dataclass(frozen=True, eq=False)
class Law:
    """One mechanism.

    Attributes
    ----------
    name, claim : str
        The function's name, and the first sentence of its module.
    formula : callable
        The scalar function itself.
    slot : Slot
        The place in a sentence that it fills.
    reads, parameters : tuple of str
        What the actor perceives (words), and what the theorist must estimate.
    source : Source
        Where the law is stated: key of the bibliography and page.
    ledger : tuple of str
        Ids of the claims ledger that it carries (``M17``).
    rises_with, falls_with : tuple of str
        Words in which the result never falls, never rises. Part of the claim, and tested.
    without_direction : str
        Where no direction can be stated: why.
    """

    name: str
    claim: str
    formula: Callable[..., float]
    slot: Slot
    reads: tuple[str, ...]
    parameters: tuple[str, ...]
    source: Source
    ledger: tuple[str, ...]
    rises_with: tuple[str, ...]
    falls_with: tuple[str, ...]
    without_direction: str

    @property
    def actor(self) -> str:
        """The kind of actor that the law is about."""
        return self.slot.actor

    @property
    def module(self) -> str:
        """The module it is imported from."""
        return self.formula.__module__

    def __call__(self, *seen: float, **parameters: float) -> float:
        return self.formula(*seen, **parameters)

    def __str__(self) -> str:
        return self.name

    __repr__ = __str__


def law(
    slot: str,
    *,
    source: str,
    actor: str = "person",
    ledger: tuple[str, ...] = (),
    rises_with: tuple[str, ...] = (),
    falls_with: tuple[str, ...] = (),
    without_direction: str = "",
) -> Callable[[Callable[..., float]], Law]:
    """Make a law of a function.

    Parameters
    ----------
    slot : str
        The slot it fills, or the name of a kept word whose daily change it gives.
    source : str
        ``key`` or ``key:page`` of the bibliography.
    actor : str
        The kind of actor.
    ledger : tuple of str
        Ids of the claims ledger.
    rises_with, falls_with : tuple of str
        The direction of the claim.
    without_direction : str
        Why no direction is stated, where none can be.

    Raises
    ------
    BrokenLaw
        On an unknown word or slot, an uncited source, a missing direction, doctest or claim.
    """

    def make(formula: Callable[..., float]) -> Law:
        name = formula.__name__
        try:
            filled = slot_named(slot, actor)
            reads, parameters = _signature(formula)
            for read in reads:
                word_named(read, actor)
            cited = parse_source(source)
        except (KeyError, ValueError, TypeError) as error:
            raise BrokenLaw(f"law {name}: {error.args[0] if error.args else error}") from error
        _demand(name, formula, reads, rises_with, falls_with, without_direction)
        return Law(
            name,
            _claim(formula),
            formula,
            filled,
            reads,
            parameters,
            cited,
            ledger,
            rises_with,
            falls_with,
            without_direction,
        )

    return make


def _signature(formula: Callable[..., float]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split a formula's arguments into what is perceived and what is estimated."""
    arguments = inspect.signature(formula).parameters.values()
    for argument in arguments:
        if argument.kind not in (argument.POSITIONAL_OR_KEYWORD, argument.KEYWORD_ONLY):
            raise ValueError(
                f"argument {argument.name} is neither perceived (before the star) nor estimated (after it)"
            )
        if argument.default is not argument.empty:
            raise ValueError(f"argument {argument.name} has a default; a theory says its prior instead")
    perceived = tuple(a.name for a in arguments if a.kind is a.POSITIONAL_OR_KEYWORD)
    return perceived, tuple(a.name for a in arguments if a.kind is a.KEYWORD_ONLY)


def _demand(
    name: str,
    formula: Callable[..., Any],
    reads: tuple[str, ...],
    rises_with: tuple[str, ...],
    falls_with: tuple[str, ...],
    without_direction: str,
) -> None:
    """Refuse a law without direction, doctest or claim."""
    stray = [word for word in rises_with + falls_with if word not in reads]
    if stray:
        raise BrokenLaw(
            f"law {name}: a direction is stated for {stray[0]!r}, which it does not read; it reads {', '.join(reads)}"
        )
    if reads and not (rises_with or falls_with or without_direction):
        raise BrokenLaw(
            f"law {name}: no direction; say rises_with, falls_with, or why there is none in without_direction"
        )
    wanted = 2 if without_direction else 1
    if (formula.__doc__ or "").count(">>>") < wanted:
        raise BrokenLaw(f"law {name}: its docstring holds fewer than {wanted} doctest(s)")
    if not _claim(formula):
        raise BrokenLaw(f"law {name}: its module does not begin with the claim")


def _claim(formula: Callable[..., Any]) -> str:
    """The claim: the first paragraph of the module that holds the law."""
    text = formula.__globals__.get("__doc__") or ""
    return " ".join(text.strip().split("\n\n")[0].split())
