"""The placebo runs: what an outbreak does when its spark is removed, moved, or put at any other date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from groundswell.experiment.placebo import ELSEWHERE, KINDS, MOST_MOVED, RECORDED, Trial, sparks_of
from groundswell.grammar.case import Date
from groundswell.grammar.look import Spark
from groundswell.report.markup import paragraph, section, table, text
from groundswell.report.wording import NOTHING, count, plain, share
from groundswell.trial.card import Card

OUTBREAK = 0.2
"""Share of the workers of a place who take part: the first such day in the window is called an outbreak."""

BEFORE, AFTER = MOST_MOVED, 365
"""The window around the day on which a spark is on record, in days."""

RESPONSE = 60
"""Days after a spark in which its own effect is looked for."""


@dataclass(frozen=True)
class Outcome:
    """What came of one kind of run around the recorded day of a spark.

    Attributes
    ----------
    spark, kind : Spark, str
        Of what, and how it was placed.
    runs, outbreaks : int
        How many runs, and in how many there was an outbreak in the window.
    day : date or None
        The middle first day of an outbreak.
    highest : float
        Median of the highest share in the window.
    effect : float or None
        Median of how much higher the share rose in the days after the spark than in the recorded run of the same luck;
        None where the spark is where it was or is gone.
    """

    spark: Spark
    kind: str
    runs: int
    outbreaks: int
    day: Date | None
    highest: float
    effect: float | None


def outcomes(card: Card, trials: Sequence[Trial]) -> tuple[Outcome, ...]:
    """One for each spark and kind."""
    sparks = sparks_of(card.scenario)
    return tuple(_outcome(card, trials, k, kind) for k in range(len(sparks)) for kind in KINDS)


def _outcome(card: Card, trials: Sequence[Trial], k: int, kind: str) -> Outcome:
    spark, start = sparks_of(card.scenario)[k], card.scenario.case.calendar.start
    own = spark.date.day_number - start.day_number
    first = max(own - BEFORE, 0)
    runs = [trial for trial in trials if trial.kind == kind]
    windows = [trial.shares[k][first : own + AFTER] for trial in runs]
    days = [
        float(first + next(day for day, value in enumerate(window) if value >= OUTBREAK))
        for window in windows
        if max(window) >= OUTBREAK
    ]
    return Outcome(
        spark,
        kind,
        len(runs),
        len(days),
        start.plus(round(median(days))) if days else None,
        median(max(window) for window in windows),
        _effect(trials, runs, k) if kind not in KINDS[:2] else None,
    )


def _effect(trials: Sequence[Trial], runs: Sequence[Trial], k: int) -> float | None:
    recorded = {trial.replication: trial for trial in trials if trial.kind == RECORDED}
    found = []
    for trial in runs:
        day, beside = trial.days[k], recorded.get(trial.replication)
        if day is not None and beside is not None and trial.shares[k][day : day + RESPONSE]:
            span = slice(day, day + RESPONSE)
            found.append(max(trial.shares[k][span]) - max(beside.shares[k][span]))
    return median(found) if found else None


def placebo_section(card: Card, trials: Sequence[Trial], scale: int) -> str:
    """The section of a report on the sparks; empty where none was tried."""
    if not trials:
        return ""
    rows = [
        [
            text(f"{plain(o.spark.stream)}, {plain(o.spark.place)}, {o.spark.date}"), text(o.kind),
            text(f"{o.outbreaks} of {o.runs}"), text(str(o.day or NOTHING)), text(share(o.highest)),
            text(NOTHING if o.effect is None else f"{100 * o.effect:+.1f} points"),
        ]
        for o in outcomes(card, trials)
    ]  # fmt: skip
    elsewhere = sum(trial.kind == ELSEWHERE for trial in trials)
    sparks = len(sparks_of(card.scenario))
    said = paragraph(
        "If an outbreak hangs on its spark, it fails to come without it and follows it about; if it hangs on what had "
        "gathered before, it comes all the same (M14). The recorded sparks were removed, moved by up to "
        f"{MOST_MOVED} days either way, and put at {elsewhere * sparks} dates drawn by chance, with the luck held "
        f"fixed, in a society of one agent for {count(scale, 'person')}. An outbreak is the first day from "
        f"{BEFORE} days before the recorded day to {AFTER} after it on which {OUTBREAK:.0%} of the workers of the "
        f"place take part. The last column is how much higher their share rose in the {RESPONSE} days after the spark "
        "than in the recorded run of the same luck.",
    )
    few = paragraph(
        "These are few runs: they show what the model can do, and measure no small effect.", class_="faint"
    )
    header = (
        "spark",
        "how it stood",
        "outbreaks",
        "first day, median",
        "highest share, median",
        "after the spark",
    )
    return section("placebo", "Were the sparks needed?", said, table("Placebo runs", header, rows), few)
