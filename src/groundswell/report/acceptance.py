"""Acceptance tests in three parts: fitted, held out, unobservable; beside the talk and beside the record."""

from __future__ import annotations

from collections.abc import Mapping

from groundswell.grammar.case import Series
from groundswell.grammar.observable import Unobservable
from groundswell.trial.card import Card
from groundswell.trial.judge import PASSING, Verdict

PARTS = ("fitted", "held out", "unobservable")
UNOBSERVABLE = "unobservable"


def part_of(verdict: Verdict) -> str:
    """Which part of the table a test stands in."""
    if verdict.result == UNOBSERVABLE or verdict.expectation.observable == "none":
        return UNOBSERVABLE
    return "fitted" if verdict.expectation.used == "fit" else "held out"


def in_parts(card: Card) -> dict[str, list[Verdict]]:
    """The verdicts by part; a part without any is left out."""
    parts = {part: [verdict for verdict in card.verdicts if part_of(verdict) == part] for part in PARTS}
    return {part: verdicts for part, verdicts in parts.items() if verdicts}


def beside_the_record(verdict: Verdict, record: Mapping[str, Series]) -> str:
    """Whether the run does as the record did: ``pass``, ``miss`` or ``unobservable``.

    The same formula is asked of the record; a run passes if at least 70 % of it answers as the record does.
    """
    expectation = verdict.expectation
    if verdict.share is None or expectation.observable == "none" or not set(expectation.needs) <= set(record):
        return UNOBSERVABLE
    try:
        kept = expectation(record)
    except Unobservable:
        return UNOBSERVABLE
    agreeing = verdict.share if kept else 1.0 - verdict.share
    return "pass" if agreeing >= PASSING else "miss"
