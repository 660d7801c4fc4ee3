"""What an observable is: a series that an archive could have kept of a chronicle, and what it would have kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from groundswell.grammar.case import Series
from groundswell.grammar.error_model import EXACT, Chance, ErrorModel
from groundswell.grammar.nomenclature import word as word_named
from groundswell.grammar.spelling import unknown

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from groundswell.grammar.calendar import Calendar
    from groundswell.grammar.chronicle import Chronicle

STEPS = {"day": "isoformat", "month": "month_key", "quarter": "quarter_key", "year": "year_key"}
"""Each period of a value, with what gives a date's key in it."""

UNDATED = ("place", "whole")
"""Steps of what a run counts of one day alone: a value for each place, or one for all. No archive keeps such."""


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
        Unit of a value, and the period of one (or one of `UNDATED`, where no keeper errs).
    needs : tuple of str
        Words that the chronicle must have counted, as ``actor.word``.
    places : tuple of str
        Places that the chronicle must know; empty where any will do.
    error : str
        How an archive would have erred, in words.
    formula : callable
        Chronicle -> true value by key of its period.
    error_model : ErrorModel
        The same error in numbers: true value, luck -> recorded value.

    Raises
    ------
    TypeError
        On an unknown step, a word that no chronicle counts, or an error drawn for other periods than the values.
    """

    name: str
    meaning: str
    unit: str
    step: str
    needs: tuple[str, ...]
    places: tuple[str, ...]
    error: str
    formula: Callable[[Chronicle], Mapping[str, float]]
    error_model: ErrorModel = EXACT

    def __post_init__(self) -> None:
        steps = (*STEPS, *(UNDATED if self.error_model is EXACT else ()))
        if self.step not in steps:
            raise TypeError(f"observable {self.name}: {unknown('step', self.step, steps)}")
        if self.error_model.per not in (self.step, "year"):
            raise TypeError(
                f"observable {self.name}: values by {self.step}, but an error by {self.error_model.per}"
            )
        for need in self.needs:
            actor, _, word = need.partition(".")
            if not word_named(word, actor).chronicled:
                raise TypeError(f"observable {self.name}: the chronicle does not count {need}")

    def applies_to(self, chronicle: Chronicle) -> bool:
        """Whether the chronicle counted what this reads."""
        return not self._lacking(chronicle)

    def __call__(self, chronicle: Chronicle) -> Series:
        """The series as it truly was; raises `Unobservable` where `applies_to` says no."""
        lacking = self._lacking(chronicle)
        if lacking:
            missing = " and no ".join(lacking)
            raise Unobservable(f"no {self.name} here: the chronicle of {chronicle.case} has no {missing}")
        found = self.formula(chronicle)
        values = tuple(float(value) for value in found.values())
        return Series(self.name, self.meaning, self.unit, self.step, tuple(found), values)

    def recorded(self, true: Series, chronicle: Chronicle, chance: Chance) -> Series:
        """The series that an archive would have kept.

        Parameters
        ----------
        true : Series
            What `self(chronicle)` gave.
        chronicle : Chronicle
            For the persons of whom the keeper saw a part.
        chance : callable
            Luck by keeper and number of the period.
        """
        model = self.error_model
        if model is EXACT:
            return true
        in_view = self._in_view(chronicle)
        most = 1.0 if self.unit == "share" else float("inf")
        lucks = [chance(model.keeper, _number(key, model.per)) for key in true.keys]
        seen = [value * in_view[key[:4]] for key, value in zip(true.keys, true.values, strict=True)]
        return replace(true, values=tuple(min(model(*each), most) for each in zip(seen, lucks, strict=True)))

    def __str__(self) -> str:
        return self.name

    def _in_view(self, chronicle: Chronicle) -> dict[str, float]:
        """The share that the keeper saw, by year: as it was when the year began, so that its parts add up."""
        model, shares = self.error_model, dict[str, float]()
        persons = chronicle.persons(model.classes) if model.covers else None
        for key, first, _ in periods(chronicle.calendar, self.step):
            if key[:4] not in shares:
                there = 0.0 if persons is None else float(persons[first])
                shares[key[:4]] = model.in_view(int(key[:4]), there)
        return shares

    def _lacking(self, chronicle: Chronicle) -> list[str]:
        words = [word for word in self.needs if word not in chronicle.words]
        return words + [place for place in self.places if place not in chronicle.places]


def observable(
    *,
    unit: str,
    step: str,
    needs: tuple[str, ...],
    error: str,
    error_model: ErrorModel,
    places: tuple[str, ...] = (),
) -> Callable[[Callable[[Chronicle], Mapping[str, float]]], Observable]:
    """Make an observable of a function from a chronicle to values by the keys of their periods.

    Raises
    ------
    TypeError
        As `Observable` does, or where the module does not say what it observes.
    """

    def make(formula: Callable[[Chronicle], Mapping[str, float]]) -> Observable:
        name, meaning = formula.__name__, meaning_of(formula)
        return Observable(name, meaning, unit, step, needs, places, error, formula, error_model)

    return make


def meaning_of(formula: Callable[..., object]) -> str:
    """The first sentence of the module of a formula; raises TypeError where there is none."""
    meaning = " ".join((formula.__globals__.get("__doc__") or "").strip().split("\n\n")[0].split())
    if not meaning:
        raise TypeError(f"observable {formula.__name__}: its module does not begin with what it observes")
    return meaning


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


def summed(daily: NDArray[np.int64] | NDArray[np.float64], calendar: Calendar, step: str) -> dict[str, float]:
    """Return the sums of a series of days over the whole periods of a calendar, by key."""
    found = periods(calendar, step)
    return {
        key: float(daily[first] if end - first == 1 else daily[first:end].sum()) for key, first, end in found
    }


def share_won(
    chronicle: Chronicle,
    word: str,
    party: str,
    step: str,
    places: Iterable[str] = (),
    classes: Sequence[str] = (),
) -> dict[str, float]:
    """Return the share that a party won in each period in which there was voting, by key.

    Parameters
    ----------
    word : str
        A share that each party wins where it stands, and that is nought on days without voting.
    party : str
        The party's name. It wins nothing where it does not stand; where it stands nowhere, nothing is known of it.
    places : iterable of str
        Where votes are counted; everywhere if none is named. Places weigh by their persons, days of voting alike, so
        that the shares of all parties add up to one.
    classes : sequence of str
        Whose persons a place weighs by; all if none is named.
    """
    everywhere = chronicle.by_actor(word)
    if party not in {actor.name for actor in everywhere}:
        return {}
    votes = {a: v for a, v in everywhere.items() if not places or a.place in places}
    won = asked = 0.0 * chronicle.persons()
    for place in sorted({actor.place for actor in votes}):
        persons = chronicle.persons(classes=classes, places=(place,))
        here = {actor.name: votes[actor] for actor in votes if actor.place == place}
        asked = asked + persons * (sum(here.values()) > 0)
        won = won + persons * here.get(party, 0.0)
    found = periods(chronicle.calendar, step)
    return {
        key: float(won[first:end].sum() / asked[first:end].sum())
        for key, first, end in found
        if asked[first:end].any()
    }


@cache
def _number(key: str, per: str) -> int:
    """Number a period of luck by the digits of a key.

    >>> _number("1917-02-23", "day"), _number("1905-Q4", "year")
    (19170223, 1905)
    """
    return int("".join(filter(str.isdigit, key[:4] if per == "year" else key)))


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
