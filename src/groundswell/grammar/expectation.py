"""What an expectation is: one acceptance test, its formula written before the run.

The function itself is the record's reading. Where the talk says something else, it has a formula of its own::

    def undaunted(observed: Observed) -> bool: ...

    @expectation(id="AT11", ..., talk_formula=undaunted)
    def at11_after_the_volley(observed: Observed) -> bool: ...
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from groundswell.grammar.case import Series
from groundswell.grammar.claim import claims_named
from groundswell.grammar.fact import facts_named
from groundswell.grammar.sources import Source, parse_source

Observed = Mapping[str, Series]
Formula = Callable[[Observed], bool]
USED = ("fit", "held_out")
OBSERVABLE = ("read", "assumed", "none")


@dataclass(frozen=True, eq=False)
class Expectation:
    """One acceptance test.

    Attributes
    ----------
    id, claim : str
        ``AT06``, and what is expected, in the first sentence of the module.
    case : str
        The case that it is asked of.
    needs : tuple of str
        Observables that the formula reads.
    used, observable : str
        ``fit`` or ``held_out``; ``read``, ``assumed`` or ``none``: what the record offers to judge it by.
    talk, record : str
        What the talk expects (naming claims of the ledger), what the record shows.
    source : Source
        Where the expectation stands.
    formula : callable
        The record's reading: observed series of one replication, or of the record -> whether it holds.
    talk_formula : callable, optional
        The talk's reading, where that is another.
    """

    id: str
    claim: str
    case: str
    needs: tuple[str, ...]
    used: str
    observable: str
    talk: str
    record: str
    source: Source
    formula: Formula
    talk_formula: Formula | None = None

    @property
    def ledger(self) -> tuple[str, ...]:
        """Ids of the claims that it asks about: those that what the talk expects names."""
        return claims_named(self.talk)

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of the facts that it rests on: those that its words on talk and record name."""
        return facts_named(f"{self.talk} {self.record}")

    def __call__(self, observed: Observed) -> bool:
        return bool(self.formula(observed))

    def as_the_talk_says(self, observed: Observed) -> bool:
        """Whether it holds as the talk reads it; as the record does, where they do not differ."""
        return bool((self.talk_formula or self.formula)(observed))

    def __str__(self) -> str:
        return self.id


def expectation(
    *,
    id: str,
    case: str,
    needs: tuple[str, ...],
    used: str,
    observable: str,
    talk: str,
    record: str,
    source: str,
    talk_formula: Formula | None = None,
) -> Callable[[Formula], Expectation]:
    """Make an expectation of a function from observed series to a truth value."""

    def make(formula: Formula) -> Expectation:
        if used not in USED or observable not in OBSERVABLE:
            raise TypeError(f"expectation {id}: used is one of {USED}, observable one of {OBSERVABLE}")
        claim = " ".join((formula.__globals__.get("__doc__") or "").strip().split("\n\n")[0].split())
        if not claim:
            raise TypeError(f"expectation {id}: its module does not begin with what is expected")
        return Expectation(
            id,
            claim,
            case,
            needs,
            used,
            observable,
            talk,
            record,
            parse_source(source),
            formula,
            talk_formula,
        )

    return make
