"""Acceptance tests in three parts: fitted, held out, unobservable; and what is said of a miss."""

from __future__ import annotations

from groundswell.report.wording import number, plain
from groundswell.trial.card import Card
from groundswell.trial.judge import PASSING, UNOBSERVABLE, Answer, Comparison, Verdict

PARTS = ("fitted", "held out", UNOBSERVABLE)


def part_of(verdict: Verdict) -> str:
    """Which part of the table a test stands in."""
    if verdict.record.result == UNOBSERVABLE:
        return UNOBSERVABLE
    return "fitted" if verdict.expectation.used == "fit" else "held out"


def in_parts(card: Card) -> dict[str, list[Verdict]]:
    """The verdicts by part; a part without any is left out."""
    parts = {part: [verdict for verdict in card.verdicts if part_of(verdict) == part] for part in PARTS}
    return {part: verdicts for part, verdicts in parts.items() if verdicts}


def reason_of(card: Card, verdict: Verdict) -> str:
    """Why a test is missed or cannot be judged, as far as the run itself shows it; empty where all is well.

    Parameters
    ----------
    card : Card
        The run.
    verdict : Verdict
        One of its tests.
    """
    told = [answer for answer in (verdict.record, verdict.talk) if answer.reason]
    said = [told[0].reason] if told else []
    missed = [
        f"{_kept(answer)} as the {who} has it"
        for who, answer in (("talk", verdict.talk), ("record", verdict.record))
        if answer.result == "miss"
    ]
    if len(missed) == 2 and verdict.expectation.talk_formula is None:
        missed = [_kept(verdict.record)]
    if missed:
        said.append(f"{' and '.join(missed)}, where {PASSING:.0%} are asked for")
        compared = [card.comparison(name) for name in verdict.expectation.needs]
        # A flag has no highest day that says anything.
        told_of = [each for each in compared if each and each.periods and each.series.unit != "flag"]
        said += [_highest(each) for each in told_of]
    return "; ".join(said)


def _kept(answer: Answer) -> str:
    return f"kept in {round((answer.share or 0) * answer.n)} of {answer.n} replications"


def _highest(comparison: Comparison) -> str:
    """Where an observable that the test reads is highest, in the run and in the record."""
    unit = comparison.series.unit
    top = max(comparison.periods, key=lambda period: period.median)
    run = f"{plain(comparison.name)}: median highest in {top.key} ({number(top.median)} {unit})"
    recorded = [period for period in comparison.periods if period.recorded is not None]
    if not recorded:
        return run
    kept = max(recorded, key=lambda period: period.recorded or 0.0)
    return f"{run}, record in {kept.key} ({number(kept.recorded)})"
