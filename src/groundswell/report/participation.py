"""Participation by day and class: what the faces show of any run, whatever its case.

No archive kept such a count, so these stand on no shelf and beside no record: they are the run's own.
"""

from __future__ import annotations

from functools import cache

from groundswell.grammar.calendar import Calendar
from groundswell.grammar.case import Series
from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.nomenclature import word as word_named
from groundswell.grammar.observable import Observable, periods
from groundswell.grammar.word import CLASSES

WORDS = ("active", "radical")
"""What a person does in public, in the theories there are; the first that a run counts is shown."""

ALL = "all"
_ERROR = "None: the run counts it itself."


@cache
def participation() -> tuple[Observable, ...]:
    """Share of every class, and of all persons, by day, for each of the words."""
    return tuple(_share(word, group) for word in WORDS for group in (ALL, *CLASSES))


@cache
def day_keys(calendar: Calendar) -> tuple[str, ...]:
    """The ISO date of every day, made once for all series of a run: they take more room than the numbers."""
    return tuple(key for key, _, _ in periods(calendar, "day"))


def name_of(word: str, group: str) -> str:
    """The name under which the share of a class stands among what was observed.

    >>> name_of("active", "workers")
    'share_of_workers_active_by_day'
    """
    return f"share_of_{group}_{word}_by_day"


def word_shown(observed: dict[str, Series]) -> str | None:
    """The word that a run counts, or None where it counts none of them."""
    return next((word for word in WORDS if name_of(word, ALL) in observed), None)


def groups_shown(observed: dict[str, Series], word: str) -> tuple[str, ...]:
    """The classes that have anyone in them."""
    return tuple(group for group in CLASSES if observed[name_of(word, group)].keys)


def _share(word: str, group: str) -> Observable:
    classes = () if group == ALL else (group,)
    what = f"person.{word}"

    def formula(chronicle: Chronicle) -> dict[str, float]:
        persons = chronicle.persons(classes)
        if not persons.any():
            return {}
        shares = (chronicle.daily(what, classes) / persons.clip(1)).tolist()
        return dict(zip(day_keys(chronicle.calendar), shares, strict=True))

    meaning = f"share of {'all persons' if group == ALL else group}: {word_named(word).meaning}"
    return Observable(name_of(word, group), meaning, "share", "day", (what,), (), _ERROR, formula)
