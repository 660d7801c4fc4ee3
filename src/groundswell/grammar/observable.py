"""What an observable is: what an archive would have kept of a chronicle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from groundswell.grammar.case import Series
from groundswell.grammar.nomenclature import word as word_named
from groundswell.grammar.spelling import unknown

if TYPE_CHECKING:
    from groundswell.grammar.calendar import Calendar
    from groundswell.grammar.chronicle import Chronicle

STEPS = {"day": "isoformat", "month": "month_key", "quarter": "quarter_key", "year": "year_key"}
"""Each period of a value, with what gives a date's key in it."""


class Unobservable(LookupError):
    """What is asked was not counted, or not on the days for which it is asked: neither a pass nor a miss."""


@dataclass(frozen=True, eq=False)
class Observable:
    """One observable.

    Attributes
    ----------
    name, meaning : str
        Its name (that of the record it stands beside) and the first sentence of its module.
    unit, step : str
        Unit of a value, and the period of one.
    needs : tuple of str
        Words that the chronicle must have counted, as ``actor.word``.
    places : tuple of str
        Places that the chronicle must know; empty where any will do.
    error : str
        How an archive would have erred, in words.
    formula : callable
        Chronicle -> value by key of its period.
    """

    name: str
    meaning: str
    unit: str
    step: str
    needs: tuple[str, ...]
    places: tuple[str, ...]
    error: str
    formula: Callable[[Chronicle], Mapping[str, float]]

    def applies_to(self, chronicle: Chronicle) -> bool:
        """Whether the chronicle counted what this reads."""
        return not self._lacking(chronicle)

    def __call__(self, chronicle: Chronicle) -> Series:
        """The series that an archive would have kept; raises `Unobservable` where `applies_to` says no."""
        lacking = self._lacking(chronicle)
        if lacking:
            missing = " and no ".join(lacking)
            raise Unobservable(f"no {self.name} here: the chronicle of {chronicle.case} has no {missing}")
        found = self.formula(chronicle)
        values = tuple(float(value) for value in found.values())
        return Series(self.name, self.meaning, self.unit, self.step, tuple(found), values)

    def __str__(self) -> str:
        return self.name

    def _lacking(self, chronicle: Chronicle) -> list[str]:
        words = [word for word in self.needs if word not in chronicle.words]
        return words + [place for place in self.places if place not in chronicle.places]


def observable(
    *, unit: str, step: str, needs: tuple[str, ...], error: str, places: tuple[str, ...] = ()
) -> Callable[[Callable[[Chronicle], Mapping[str, float]]], Observable]:
    """Make an observable of a function from a chronicle to values by the keys of their periods.

    Raises
    ------
    TypeError
        On an unknown step, a word that no chronicle counts, or a module that does not say what it observes.
    """

    def make(formula: Callable[[Chronicle], Mapping[str, float]]) -> Observable:
        name = formula.__name__
        meaning = " ".join((formula.__globals__.get("__doc__") or "").strip().split("\n\n")[0].split())
        if not meaning:
            raise TypeError(f"observable {name}: its module does not begin with what it observes")
        if step not in STEPS:
            raise TypeError(f"observable {name}: {unknown('step', step, STEPS)}")
        for need in needs:
            actor, _, word = need.partition(".")
            if not word_named(word, actor).chronicled:
                raise TypeError(f"observable {name}: the chronicle does not count {need}")
        return Observable(name, meaning, unit, step, needs, places, error, formula)

    return make


@cache
def periods(calendar: Calendar, step: str) -> tuple[tuple[str, int, int], ...]:
    """Return the whole periods of a calendar: the key, the first day and the day after the last, by number.

    A period that the calendar does not hold from its first day to its last is left out, since half a year's
    strikers stand in no table of years.

    >>> from groundswell.grammar.calendar import Calendar
    >>> periods(Calendar.read("julian", "1904-12-31", "1906-01-01"), "year")
    (('1905', 1, 366),)
    """
    keys = [key_of(calendar.start.plus(day), step) for day in range(-1, calendar.days + 1)]
    turns = [day for day in range(calendar.days + 1) if keys[day] != keys[day + 1]]
    return tuple((keys[first + 1], first, end) for first, end in pairwise(turns))


def key_of(date: object, step: str) -> str:
    """Return the key of the period in which a date lies.

    >>> from groundswell.grammar.calendar import JulianDate
    >>> key_of(JulianDate(1914, 7, 19), "quarter")
    '1914-Q3'
    """
    key = getattr(date, STEPS[step])
    return str(key() if callable(key) else key)


def values_at(series: Series, keys: Iterable[str]) -> tuple[float, ...]:
    """Return the values of some periods of a series.

    Raises
    ------
    Unobservable
        Where the series lacks one of them, or has a gap there.
    """
    known = dict(zip(series.keys, series.values, strict=True))
    values = tuple(known.get(key, float("nan")) for key in keys)
    for key, value in zip(keys, values, strict=True):
        if value != value:
            raise Unobservable(f"{series.name} has no value for {key}")
    return values
