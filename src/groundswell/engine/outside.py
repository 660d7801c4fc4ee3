"""Turns the exogenous register of a case into values by day and place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.arrangement import Arrangement
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.case import Case, Incidents, Movement, Outside
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.spelling import unknown
from groundswell.society.chance import uniform

Given = dict[str, NDArray[np.float32]]
Entry = TypeVar("Entry", Outside, Movement, Incidents, Arrangement)

_INCIDENT_STREAM = 8


def register(case: Case) -> tuple[Outside | Movement | Incidents | Arrangement, ...]:
    """All entries of the exogenous register."""
    return (*case.outside, *case.movements, *case.incidents, *case.settings)


def standing(entries: Iterable[Entry], without: Collection[str], case: Case) -> tuple[Entry, ...]:
    """Those of some entries that stand when some are taken out, with all that depend on them.

    Raises
    ------
    UnknownName
        If an entry to be taken out is not in the register.
    """
    names = [entry.name for entry in register(case)]
    for name in without:
        if name not in names:
            raise unknown("entry of the exogenous register", name, names)
    gone = set(without)
    while falling := {e.name for e in register(case) if set(e.depends_on) & gone} - gone:
        gone |= falling
    return tuple(entry for entry in entries if entry.name not in gone)


def given_by_day(
    case: Case, calendar: Calendar, without: Collection[str] = (), seed: int = 0, replication: int = 0
) -> Given:
    """Values of the given words, as ``actor.word`` -> array of float32, shape (days, places).

    Where several entries fill a word at the same place and day, they add up, within the range of the word; where
    none does, the word has its `absent` value.
    """
    return Register(case, calendar, without).drawn(seed, replication)


class Register:
    """The exogenous register of a run; what no chance is in is filled once for all replications.

    Parameters
    ----------
    case, calendar : Case, Calendar
        The history, and the days of the run.
    without : collection of str
        Entries that are taken out.
    """

    def __init__(self, case: Case, calendar: Calendar, without: Collection[str] = ()) -> None:
        self._case, self._calendar = case, calendar
        self._streams = standing(case.incidents, without, case)
        self._by_luck = {stream.word for stream in self._streams if stream.daily_rate}
        self._spans: Given = {}
        for entry in standing(case.outside, without, case):
            for name in entry.words:
                _fill_spans(_opened(self._spans, name, calendar, case), entry, calendar, case)
        same = self._spans | self._with_incidents(lambda word: word not in self._by_luck, 0, 0)
        self._same = {name: _finished(name, v) for name, v in same.items() if name not in self._by_luck}

    def drawn(self, seed: int, replication: int) -> Given:
        """The values of one replication; see `given_by_day`. Not to be changed: others read them too."""
        by_luck = self._with_incidents(lambda word: word in self._by_luck, seed, replication)
        return self._same | {name: _finished(name, values) for name, values in by_luck.items()}

    def _with_incidents(self, chosen: Callable[[str], bool], seed: int, replication: int) -> Given:
        """The words that incidents fill and that are chosen, with all that is given of them; NaN where nothing is."""
        case, calendar = self._case, self._calendar
        values: Given = {}
        for stream in self._streams:
            if chosen(stream.word):
                if stream.word not in values and stream.word in self._spans:
                    values[stream.word] = self._spans[stream.word].copy()
                filled = _opened(values, stream.word, calendar, case)
                _fill_incidents(filled, stream, calendar, case, seed, replication)
        return values


def _finished(name: str, filled: NDArray[np.float32]) -> NDArray[np.float32]:
    """A word's values within its range, and `absent` where nothing is given."""
    word = WORDS[_key(name)]
    within = np.clip(filled, word.low, word.high)
    within[np.isnan(within)] = word.absent
    return within


def _key(name: str) -> tuple[str, str]:
    actor, _, word = name.partition(".")
    return actor, word


def _opened(values: Given, name: str, calendar: Calendar, case: Case) -> NDArray[np.float32]:
    """The array of a word, made on first use; NaN where nothing is given yet, which is not the same as nought."""
    if name not in values:
        values[name] = np.full((calendar.days, len(case.places)), np.nan, np.float32)
    return values[name]


def _add(filled: NDArray[np.float32], days: slice, where: int | list[int], value: float) -> None:
    """Add to what is given already; the first to give something starts from nought, not from `absent`."""
    filled[days, where] = np.nan_to_num(filled[days, where], nan=0.0) + np.float32(value)


def _places(case: Case) -> dict[str, int]:
    return {place.name: number for number, place in enumerate(case.places)}


def _fill_spans(filled: NDArray[np.float32], entry: Outside, calendar: Calendar, case: Case) -> None:
    places = _places(case)
    where = [places[name] for name in entry.places] or list(places.values())
    for span in entry.spans:
        first = max(span.first.day_number - calendar.start.day_number, 0)
        last = min(span.last.day_number - calendar.start.day_number, calendar.days - 1)
        if first <= last:
            _add(filled, slice(first, last + 1), where, span.value)


def _fill_incidents(
    filled: NDArray[np.float32],
    stream: Incidents,
    calendar: Calendar,
    case: Case,
    seed: int,
    replication: int,
) -> None:
    """Incidents on record, and besides them those that chance draws at the stated rate; a draw for every day."""
    places = _places(case)
    happened = [
        (date.day_number - calendar.start.day_number, places[place], size)
        for date, place, size in stream.recorded
    ]
    kind = [each.name for each in case.incidents].index(stream.name)
    for place, rate in stream.daily_rate.items():
        luck = uniform(seed, _INCIDENT_STREAM + kind, places[place], calendar.days, replication)
        happened += [(int(day), places[place], 1.0) for day in np.flatnonzero(luck < rate)]
    for day, number, size in happened:
        until = min(day + stream.lasting, calendar.days)
        if until > 0 and day < calendar.days:
            _add(filled, slice(max(day, 0), until), number, size)
