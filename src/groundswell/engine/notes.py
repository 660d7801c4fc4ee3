"""The chronicle that stays in memory: for ensembles of which only what is observed is kept.

A word has a column for every cell in which its kind of actor stands, and a row for each step; nothing is searched for
when it is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from groundswell.engine.chronicle import Told
from groundswell.engine.counts import GROUPS, PARTS
from groundswell.engine.entries import Entries
from groundswell.grammar.chronicle import STEPS_OF_A_SHARE


class Notes:
    """Keeps what is counted, in memory.

    Parameters
    ----------
    entries : Entries
        What is written down.
    steps : int
        So many at most will be taken.
    """

    def __init__(self, entries: Entries, steps: int) -> None:
        self._entries = entries
        standing = {
            actor: np.unique(
                counted.population.place.astype(np.int64) * GROUPS + counted.population.social_class
            )
            for actor, counted in entries.counts.items()
        }
        cells = [standing[actor] for actor, _, _ in entries.words]
        self._cell = np.concatenate([*cells, np.empty(0, np.int64)])
        self._starts = np.cumsum([0, *(mine.size for mine in cells)])
        # Room that is never written to takes no memory.
        self._values = np.empty((steps, self._cell.size), np.int64)
        self._single = np.empty(
            (steps, sum(who.size * which.shape[0] for _, who, which, _ in entries.singles)), np.uint16
        )
        self._days: list[int] = []

    def take(self, day: int) -> None:
        """Keep the counts of a day."""
        step, entries = len(self._days), self._entries
        _note(entries.cells, entries.numbers, entries.wholes, self._cell, self._starts, self._values[step])
        first = 0
        for counted, who, which, _ in entries.singles:
            _note_single(counted, who, which, self._single[step, first:])
            first += who.size * which.shape[0]
        self._days.append(day)

    def close(self) -> Kept:
        """All that was kept."""
        done, first, singles = len(self._days), 0, {}
        for _, who, which, number in self._entries.singles:
            for word in which[:, 0].tolist():
                singles[word] = number, self._single[:done, first : first + who.size]
                first += who.size
        return Kept(np.array(self._days, np.intp), self._cell, self._starts, self._values[:done], singles)


@dataclass(frozen=True)
class Kept:
    """What was counted, step by step.

    Attributes
    ----------
    day : array of int, shape (steps,)
        When.
    cell : array of int64, shape (columns,)
        Where and of which class, as ``place * (classes + 1) + class``.
    starts : array of int64, shape (words + 1,)
        The first column of each word, and one past the last.
    values : array of int64, shape (steps, columns)
        Persons, or ten-thousandths of persons.
    singles : dict of int to (int, array of uint16, shape (steps, actors))
        By number of a word of actors without persons: the first such actor, and their values.
    """

    day: NDArray[np.intp]
    cell: NDArray[np.int64]
    starts: NDArray[np.int64]
    values: NDArray[np.int64]
    singles: dict[int, tuple[int, NDArray[np.uint16]]]


@dataclass(frozen=True)
class MemoryChronicle(Told):
    """A chronicle that was never written down."""

    kept: Kept

    def _summed(self, word: int, chosen: NDArray[np.bool_]) -> NDArray[np.int64]:
        columns = self._columns(word)
        values, mine = self.kept.values[:, columns], chosen.ravel()[self.kept.cell[columns]]
        series = np.zeros(self.calendar.days, np.int64)
        series[self.kept.day] = (values if mine.all() else values[:, mine]).sum(axis=1)
        return series

    def _on(self, day: int, word: int) -> NDArray[np.int64]:
        columns = self._columns(word)
        cells = np.zeros(len(self.places) * GROUPS, np.int64)
        for step in np.flatnonzero(self.kept.day == day):
            cells[self.kept.cell[columns]] = self.kept.values[step, columns]
        return cells.reshape(len(self.places), GROUPS)

    def _single(self, word: int, actors: Sequence[int]) -> NDArray[np.uint16]:
        values = np.zeros((len(actors), self.calendar.days), np.uint16)
        if word in self.kept.singles:
            values[:, self.kept.day] = self.kept.singles[word][1].T
        return values

    def _columns(self, word: int) -> slice:
        return slice(self.kept.starts[word], self.kept.starts[word + 1])


@njit(cache=True, nogil=True, error_model="numpy")
def _note(cells, numbers, wholes, cell, starts, noted):  # type: ignore[no-untyped-def]
    """Whole persons (flags, whose whole is given as 0), or ten-thousandths, to the nearest."""
    for word in range(numbers.size):
        counted, whole = cells[numbers[word]], wholes[word]
        for column in range(starts[word], starts[word + 1]):
            value = counted[cell[column]] // PARTS
            if whole and value:
                value = (value * STEPS_OF_A_SHARE + whole // 2) // whole
            noted[column] = value


@njit(cache=True, nogil=True, error_model="numpy")
def _note_single(counts, actors, words, noted):  # type: ignore[no-untyped-def]
    """The same of single actors, word by word."""
    place = 0
    for word in range(words.shape[0]):
        _, number, whole = words[word]
        for actor in actors:
            value = counts[actor, number]
            if whole and value:
                value = (value * STEPS_OF_A_SHARE + whole // 2) // whole
            noted[place] = value
            place += 1


def warm_notes() -> None:
    """Compile, or take from the cache, the functions of this file."""
    one = np.zeros((1, 1), np.int64)
    _note(one, one[0], one[0], one[0], np.array([0, 1]), one[0])
    _note_single(one, one[0], np.zeros((1, 3), np.int64), np.zeros(1, np.uint16))
