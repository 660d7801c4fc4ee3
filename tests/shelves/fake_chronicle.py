"""A small chronicle without an engine behind it: counts are invented, by word, class and place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.calendar import Calendar
from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Actor, Chronicle, Event
from groundswell.grammar.nomenclature import WORDS

Cell = tuple[str, str]
"""Class and place."""

PARTIES = ("bolsheviks", "mensheviks", "socialist_revolutionaries", "liberals")
COUNTED = tuple(f"{actor}.{name}" for (actor, name), word in WORDS.items() if word.chronicled)


@dataclass(frozen=True)
class FakeChronicle:
    """Persons in each cell, and counts by word and cell; what is not given is nought."""

    calendar: Calendar
    people: Mapping[Cell, int]
    counts: Mapping[str, Mapping[Cell, NDArray[np.int64]]]
    words: tuple[str, ...] = COUNTED
    places: tuple[str, ...] = ("north", "south")
    events: Sequence[Event] = ()
    case: str = field(default="nowhere")
    alone: Mapping[str, Mapping[Actor, NDArray[np.float64]]] = field(default_factory=dict)

    def daily(self, word: str, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons by day, shape (days,)."""
        if word not in self.words:
            raise AssertionError(f"{word} was read, but not counted")
        total = np.zeros(self.calendar.days, np.int64)
        for cell, counted in self.counts.get(word, {}).items():
            if _holds(cell, classes, places):
                total += counted
        return total

    def by_actor(self, word: str) -> Mapping[Actor, NDArray[np.float64]]:
        """A share by day of each actor without persons."""
        if word not in self.words:
            raise AssertionError(f"{word} was read, but not counted")
        return self.alone.get(word, {})

    def persons(self, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons by day in the cells asked for, shape (days,)."""
        count = sum(count for cell, count in self.people.items() if _holds(cell, classes, places))
        return np.full(self.calendar.days, count, np.int64)

    def persons_by_place(self, day: int, classes: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons in every place, the same on every day, shape (places,)."""
        return np.array([self.persons(classes, (place,))[day] for place in self.places])


def _holds(cell: Cell, classes: Sequence[str], places: Sequence[str]) -> bool:
    group, place = cell
    return (not classes or group in classes) and (not places or place in places)


def drawn_chronicle(rng: np.random.Generator, calendar: Calendar, places: tuple[str, ...]) -> Chronicle:
    """A chronicle in which every word is counted, at random, in every class and place."""
    cells = [(group, place) for group in ("peasants", "workers", "soldiers") for place in places]
    people = {cell: int(rng.integers(1_000, 100_000)) for cell in cells}
    counts = {
        word: {cell: rng.integers(0, people[cell] + 1, calendar.days) for cell in cells} for word in COUNTED
    }
    joins, in_protest = counts["person.joins"], counts["person.joins_in_protest"]
    counts["person.joins_in_protest"] = {cell: np.minimum(in_protest[cell], joins[cell]) for cell in cells}
    counts["person.joins_unorganised"] = {
        cell: joins[cell] * rng.integers(0, STEPS_OF_A_SHARE + 1, calendar.days) for cell in cells
    }
    alone = {
        word: {actor: drawn(rng, word, calendar.days) for actor in actors_of(word.partition(".")[0], places)}
        for word in COUNTED
    }
    return FakeChronicle(calendar, people, counts, places=places, alone=alone)


def drawn(rng: np.random.Generator, word: str, days: int) -> NDArray[np.float64]:
    """A share or a flag on each day, at random."""
    actor, _, name = word.partition(".")
    shares = rng.random(days)
    return np.round(shares) if WORDS[actor, name].is_flag else shares


def actors_of(kind: str, places: tuple[str, ...]) -> list[Actor]:
    """Parties, councils, a government and rulers, in every place; units have persons of their own."""
    names = {
        "organisation": tuple((party, ()) for party in PARTIES),
        "regime": (("rulers", ()),),
        "institution": (("council", ("is_council",)), ("government", ())),
    }
    return [Actor(kind, name, place, marks) for place in places for name, marks in names.get(kind, ())]
