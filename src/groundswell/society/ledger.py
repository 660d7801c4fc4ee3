"""Keeps the persons of every collective, day by day, as whole numbers that always add up.

Persons come of age, are called up, fall, or go to work elsewhere. A movement takes a whole number out of
cells (layer and place) and puts a whole number into others; within a cell the collectives share it by their
persons. Nobody is lost in rounding: the ledger is checked on every day on which it is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.calendar import Date
from groundswell.grammar.case import Cell, Movement
from groundswell.society.society import Society


class Unbalanced(ArithmeticError):
    """The ledger does not add up: a fault of the program, never of the case."""


@dataclass(frozen=True)
class Arrival:
    """Persons who have joined a collective.

    Attributes
    ----------
    collective : int
        Which.
    came, were : int
        How many came, and how many were there.
    left : array of int64, shape (C,)
        How many left each collective in the same movement: where those who came may be from.
    """

    collective: int
    came: int
    were: int
    left: NDArray[np.int64]


class Ledger:
    """Persons of every collective of a society.

    Parameters
    ----------
    society : Society
        Its persons on the first day are what the ledger opens with.
    movements : iterable of Movement
        Those of the register that stand.
    start : date
        First day.

    Attributes
    ----------
    persons : array of int64, shape (C,)
        Persons today.
    joined, left : int
        Persons who have come from nowhere and gone nowhere since the first day.
    """

    def __init__(self, society: Society, movements: Iterable[Movement], start: Date) -> None:
        people = society.populations["person"]
        self.persons = people.persons.copy()
        self.joined = self.left = 0
        self._opening = int(self.persons.sum())
        self._room = people.room
        layer = {name: number for number, name in enumerate(society.layers)}
        place = {name: number for number, name in enumerate(society.places)}
        self._cells: dict[Cell, NDArray[np.int64]] = {}
        self._due: dict[int, list[tuple[Movement, int]]] = {}
        for movement in movements:
            for number, day in enumerate(movement.days):
                self._due.setdefault(day.day_number - start.day_number, []).append((movement, number))
            for name, where in (*movement.leaving, *movement.joining):
                here = (people.layer == layer[name]) & (people.place == place[where])
                self._cells.setdefault((name, where), np.flatnonzero(here))

    @property
    def days(self) -> Sequence[int]:
        """Days on which someone moves, from the first day."""
        return sorted(self._due)

    def write(self, day: int) -> list[Arrival]:
        """Move whoever moves on a day; raises `Unbalanced` if the whole does not add up."""
        arrivals: list[Arrival] = []
        for movement, number in self._due.get(day, ()):
            left = np.zeros_like(self.persons)
            for cell, whole in movement.leaving.items():
                members = self._cells[cell]
                left[members] += apportion(_part(whole, number, len(movement.days)), self.persons[members])
            self.persons -= left
            for cell, whole in movement.joining.items():
                members, count = self._cells[cell], _part(whole, number, len(movement.days))
                came = apportion(count, self._shares(members))
                arrivals += [
                    Arrival(int(c), int(n), int(self.persons[c]), left)
                    for c, n in zip(members, came, strict=True)
                    if n
                ]
                self.persons[members] += came
            self._balance(movement, number)
        return arrivals

    def _shares(self, members: NDArray[np.int64]) -> NDArray[np.int64]:
        """Newcomers share out by the persons who are there; where nobody is, by the room there is."""
        there = self.persons[members]
        return there if there.sum() else self._room[members]

    def _balance(self, movement: Movement, number: int) -> None:
        days = len(movement.days)
        out = sum(_part(whole, number, days) for whole in movement.leaving.values())
        into = sum(_part(whole, number, days) for whole in movement.joining.values())
        self.left += out if not movement.joining else 0
        self.joined += into if not movement.leaving else 0
        total = int(self.persons.sum())
        if total != self._opening + self.joined - self.left or int(self.persons.min()) < 0:
            expected = self._opening + self.joined - self.left
            raise Unbalanced(f"after {movement.name}: {total} persons, and {expected} in the ledger")


def apportion(whole: int, weights: NDArray[np.int64]) -> NDArray[np.int64]:
    """Share a whole number out in proportion to weights, by largest remainder; the parts sum to it.

    >>> apportion(10, np.array([1, 1, 1])).tolist()
    [4, 3, 3]
    """
    total = int(weights.sum())
    if whole == 0 or total == 0:
        if whole:
            raise Unbalanced(f"{whole} persons and nobody to share them out to")
        return np.zeros(weights.size, np.int64)
    exact = weights.astype(object) * whole
    parts = np.array([int(value // total) for value in exact], np.int64)
    remainders = np.array([int(value % total) for value in exact], np.int64)
    first = np.argsort(-remainders, kind="stable")[: whole - int(parts.sum())]
    parts[first] += 1
    return parts


def _part(whole: int, number: int, days: int) -> int:
    """What the day of that number moves, so that all of them together move the whole."""
    return (number + 1) * whole // days - number * whole // days
