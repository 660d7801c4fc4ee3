"""Turns the exogenous register of a case into values by day and place."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.calendar import Calendar
from groundswell.grammar.case import Case, Outside
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.spelling import unknown


def standing(case: Case, without: Collection[str] = ()) -> tuple[Outside, ...]:
    """The entries of the register that stand when some are taken out, with all that depend on them.

    Raises
    ------
    UnknownName
        If an entry to be taken out is not there.
    """
    names = [entry.name for entry in case.outside]
    for name in without:
        if name not in names:
            raise unknown("entry of the exogenous register", name, names)
    gone = set(without)
    while True:
        falling = {entry.name for entry in case.outside if set(entry.depends_on) & gone} - gone
        if not falling:
            return tuple(entry for entry in case.outside if entry.name not in gone)
        gone |= falling


def given_by_day(
    case: Case, calendar: Calendar, without: Collection[str] = ()
) -> dict[str, NDArray[np.float32]]:
    """Values of the given words, as ``actor.word`` -> array of float32, shape (days, places).

    Where several entries fill a word at the same place and day, they add up.
    """
    places = {place.name: number for number, place in enumerate(case.places)}
    values: dict[str, NDArray[np.float32]] = {}
    for entry in standing(case, without):
        where = [places[name] for name in entry.places] or list(places.values())
        for name in entry.words:
            actor, _, plain = name.partition(".")
            word = WORDS[actor, plain]
            if name not in values:
                values[name] = np.full((calendar.days, len(places)), word.absent, np.float32)
            for span in entry.spans:
                first = max(span.first.day_number - calendar.start.day_number, 0)
                last = min(span.last.day_number - calendar.start.day_number, calendar.days - 1)
                if first <= last:
                    values[name][first : last + 1, where] += np.float32(span.value)
    return values
