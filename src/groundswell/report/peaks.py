"""How far participation went in each replication, and when: what is said of a case that has no record."""

from __future__ import annotations

from dataclasses import dataclass

from groundswell.engine.scenario import days_of_steps
from groundswell.grammar.calendar import Calendar, Date
from groundswell.grammar.case import Series
from groundswell.grammar.word import CLASSES
from groundswell.report.participation import ALL, groups_shown, name_of, word_shown
from groundswell.trial.card import Card
from groundswell.trial.judge import CENTRAL, quantile

REFUSING = "units_refusing_by_day"


@dataclass(frozen=True)
class Peak:
    """The highest day of a share.

    Attributes
    ----------
    of : str
        ``all``, a class, or ``units``.
    persons : int
        How many there are on the first day; 0 where persons are not what is counted.
    low, median, high : float
        The highest share: central 80 % of the replications, and their middle.
    day : date or None
        The middle one of the days; None where nobody took part in any replication.
    """

    of: str
    persons: int
    low: float
    median: float
    high: float
    day: Date | None


def peaks(card: Card) -> tuple[Peak, ...]:
    """All persons, then each class, then units; empty where the run counts nothing of the kind."""
    observed = card.replications[0].observed
    word = word_shown(observed)
    found = []
    if word is not None:
        names = [(group, name_of(word, group)) for group in (ALL, *groups_shown(observed, word))]
        found = [_peak(card, group, name, _persons(card, group)) for group, name in names]
    if REFUSING in observed and "unit" in card.scenario.society.populations:
        found.append(_peak(card, "units", REFUSING, 0))
    return tuple(found)


def step_days(card: Card) -> list[int]:
    """The days on which something was done: all, or the first of each year."""
    calendar = Calendar(
        card.scenario.case.calendar.style, card.scenario.case.calendar.start, card.scenario.until
    )
    return days_of_steps(calendar, card.scenario.compiled.theory.step)


def _peak(card: Card, of: str, name: str, persons: int) -> Peak:
    highest, days = [], []
    for replication in card.replications:
        share, day = _highest(replication.observed[name])
        highest.append(share)
        days += [float(day)] if share > 0 else []
    low, median, high = (quantile(highest, share) for share in ((1 - CENTRAL) / 2, 0.5, (1 + CENTRAL) / 2))
    start = card.scenario.case.calendar.start
    return Peak(of, persons, low, median, high, start.plus(round(quantile(days, 0.5))) if days else None)


def _highest(series: Series) -> tuple[float, int]:
    """The highest value, and the first day that has it."""
    day = max(range(len(series.values)), key=lambda day: series.values[day])
    return series.values[day], day


def _persons(card: Card, group: str) -> int:
    people = card.scenario.society.populations["person"]
    return int(
        people.persons.sum()
        if group == ALL
        else people.persons[people.social_class == CLASSES.index(group)].sum()
    )
