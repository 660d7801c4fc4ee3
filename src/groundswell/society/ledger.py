"""Keeps the persons of every collective, day by day, as whole numbers that always add up.

Persons come of age, are called up, fall, or go to work elsewhere. A movement takes a whole number out of
cells (layer and place) and puts a whole number into others; within a cell the collectives share it by their
persons. Nobody is lost in rounding: the ledger is checked on every day on which it is written.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

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
    turn : int
        Number of the movement among those of the day.
    origin : array of int64, shape (C,), or None
        Running sum of those who left each collective in the same movement: where the newcomers may be from;
        None for those who come from nowhere.
    """

    collective: int
    came: int
    were: int
    turn: int
    origin: NDArray[np.int64] | None


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
    children : array of int64, shape (C,)
        Persons under 15 who live with each collective today.
    joined, left : int
        Persons who have come from nowhere and gone nowhere since the first day.
    short : int
        Persons who should have left a cell and were not there.
    """

    def __init__(self, society: Society, movements: Iterable[Movement], start: Date) -> None:
        people = society.populations["person"]
        self.persons = people.persons.copy()
        self.children = people.children.copy()
        self.joined = self.left = self.short = 0
        self._opening = int(self.persons.sum())
        self._room = people.room
        layer = {name: number for number, name in enumerate(society.layers)}
        place = {name: number for number, name in enumerate(society.places)}
        self._cells: dict[Cell, NDArray[np.int64]] = {}
        self._due: dict[int, list[tuple[Movement, int]]] = {}
        for movement in movements:
            for number, day in enumerate(movement.days):
                if day.day_number < start.day_number:
                    raise ValueError(f"{movement.name} moves persons on {day}, before the first day, {start}")
                self._due.setdefault(day.day_number - start.day_number, []).append((movement, number))
            for name, where in (*movement.leaving, *movement.joining, *movement.children):
                if (name, where) not in self._cells:
                    here = (people.layer == layer[name]) & (people.place == place[where])
                    self._cells[name, where] = np.flatnonzero(here)

    @cached_property
    def _days(self) -> list[int]:
        return sorted(self._due)

    def days(self, after: int, until: int) -> list[int]:
        """Days on which someone moves, after one and up to another."""
        return self._days[bisect_right(self._days, after) : bisect_right(self._days, until)]

    def write(self, day: int) -> list[Arrival]:
        """Move whoever moves on a day; raises `Unbalanced` if the whole does not add up.

        A movement is counted with every other entry of the register standing. Where one has been taken out, a
        cell may hold fewer than should leave it: then all leave who are there, fewer join, and `short` says by
        how many.
        """
        arrivals: list[Arrival] = []
        for turn, (movement, number) in enumerate(self._due.get(day, ())):
            left = self._take_out(movement, number)
            arrivals += self._put_in(movement, number, turn, left)
            for cell, whole in movement.children.items():
                members, part = self._cells[cell], _part(abs(whole), number, len(movement.days))
                shared = apportion(min(part, self._most_children(members, whole)), self._shares(members))
                self.children[members] += shared if whole > 0 else -np.minimum(shared, self.children[members])
            expected = self._opening + self.joined - self.left
            if int(self.persons.sum()) != expected or int(self.persons.min()) < 0:
                raise Unbalanced(
                    f"after {movement.name}: {self.persons.sum()} persons, and {expected} in the ledger"
                )
        return arrivals

    def _take_out(self, movement: Movement, number: int) -> NDArray[np.int64]:
        """Let them leave; how many left each collective, shape (C,)."""
        left = np.zeros_like(self.persons)
        for cell, whole in movement.leaving.items():
            members, due = self._cells[cell], _part(whole, number, len(movement.days))
            there = int((self.persons - left)[members].sum())
            self.short += max(due - there, 0)
            left[members] += apportion(min(due, there), (self.persons - left)[members])
        self.persons -= left
        self.left += 0 if movement.joining else int(left.sum())
        return left

    def _put_in(self, movement: Movement, number: int, turn: int, left: NDArray[np.int64]) -> list[Arrival]:
        """Let them join: as many as left, or as many as come from nowhere."""
        cells = list(movement.joining)
        due = np.array(
            [_part(movement.joining[cell], number, len(movement.days)) for cell in cells], np.int64
        )
        if movement.leaving and cells:
            due = apportion(int(left.sum()), due)
        self.joined += 0 if movement.leaving else int(due.sum())
        arrivals = []
        origin = np.cumsum(left) if left.any() else None
        for cell, count in zip(cells, due.tolist(), strict=True):
            members = self._cells[cell]
            came = apportion(count, self._shares(members))
            arrivals += [
                Arrival(int(c), int(n), int(self.persons[c]), turn, origin)
                for c, n in zip(members, came, strict=True)
                if n
            ]
            self.persons[members] += came
        return arrivals

    def _shares(self, members: NDArray[np.int64]) -> NDArray[np.int64]:
        """Newcomers share out by the persons who are there; where nobody is, by the room there is."""
        there = self.persons[members]
        return there if there.sum() else self._room[members]

    def _most_children(self, members: NDArray[np.int64], whole: int) -> int:
        """No more children can go than there are."""
        return abs(whole) if whole > 0 else int(self.children[members].sum())


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
    parts, remainders = np.divmod(weights * whole, total)  # persons of an empire squared fit 64 bits
    first = np.argsort(-remainders, kind="stable")[: whole - int(parts.sum())]
    parts[first] += 1
    return parts


def _part(whole: int, number: int, days: int) -> int:
    """What the day of that number moves, so that all of them together move the whole."""
    return (number + 1) * whole // days - number * whole // days
