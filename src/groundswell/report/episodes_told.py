"""What an ensemble did in the days of each episode that the source talk tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from groundswell.grammar.episode import Episode
from groundswell.report.fans import calendar_of
from groundswell.report.own_series import actor_name, mood_name, refusing_name
from groundswell.report.participation import name_of
from groundswell.trial.card import Card


@dataclass(frozen=True)
class Measure:
    """One thing that is told of the days of an episode."""

    title: str
    series: str
    over: Callable[[Sequence[float]], float]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


MEASURES = (
    Measure("workers taking part, highest day", name_of("active", "workers"), max),
    Measure("stance of workers, mean", mood_name("stance", "workers", "day"), _mean),
    Measure("discontent of workers, mean", mood_name("discontent", "workers", "day"), _mean),
    Measure("army refusing, highest day", refusing_name(), max),
    Measure("unity of the rulers, mean", actor_name("unity", "the_rulers"), _mean),
    Measure("their legitimacy, mean", actor_name("legitimacy", "the_rulers"), _mean),
)


def measures_of(card: Card) -> tuple[Measure, ...]:
    """Those that a run counts."""
    return tuple(
        m
        for m in MEASURES
        if all(m.series in r.observed and r.observed[m.series].keys for r in card.replications)
    )


def readings(card: Card, episode: Episode) -> list[float] | None:
    """The median of each measure in an episode's days; None where the run does not reach them."""
    start, days = card.scenario.case.calendar.start.day_number, calendar_of(card).days
    first, end = episode.first.day_number - start, episode.last.day_number - start + 1
    if first < 0 or first >= days or card.scenario.compiled.theory.step != "day":
        return None
    span = slice(first, min(end, days))
    return [
        median(measure.over(r.observed[measure.series].values[span]) for r in card.replications)
        for measure in measures_of(card)
    ]
