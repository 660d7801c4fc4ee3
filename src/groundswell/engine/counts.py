"""Counts what actors did, in whole numbers: the sums do not depend on any order.

A collective's count of codes falls on its persons, and the persons of a place and class are summed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numba import njit
from numpy.typing import NDArray

from groundswell.grammar.word import CLASSES, Word
from groundswell.society import registers as registers  # before the first function is marked for the compiler
from groundswell.society.society import Population

GROUPS = len(CLASSES) + 1
"""Classes, and one more for actors that belong to none."""

PARTS = 65536
"""Sums over persons are kept in such parts of one person's code: a collective's count falls on its persons without
remainder only by luck, and cutting off the rest in every village would lose whole countries."""


@dataclass(frozen=True)
class Counts:
    """Yesterday's counts of one kind of actor; all kinds of a society lie in the same two arrays.

    Attributes
    ----------
    words : tuple of Word
        What is counted, W words.
    by_collective : array of int64, shape (C + 1, W)
        Sums of codes over the agents of a collective; the last row is for empty lanes.
    weights : array of int64, shape (C,)
        Persons that each collective stands for today.
    population : Population
        Who is counted.
    kind, first : int
        Number of the kind of actor, and of its first word among the words of all kinds.
    cells : array of int64, shape (words of all kinds, places * (classes + 1))
        Sums of codes over the persons of a place and class, in parts of a code (`PARTS`).
    everyone : array of int64, shape (kinds, places * (classes + 1))
        Persons of each place and class.
    """

    words: tuple[Word, ...]
    by_collective: NDArray[np.int64]
    weights: NDArray[np.int64]
    population: Population
    kind: int
    first: int
    cells: NDArray[np.int64]
    everyone: NDArray[np.int64]

    def __post_init__(self) -> None:
        who = self.population
        object.__setattr__(self, "_cell", who.place.astype(np.int64) * GROUPS + who.social_class)
        object.__setattr__(self, "_mine", self.cells[self.first : self.first + len(self.words)])

    @property
    def by_cell(self) -> NDArray[np.int64]:
        """The sums of this kind's words, shape (places, classes + 1, W)."""
        return np.moveaxis(self._mine.reshape(len(self.words), -1, GROUPS), 0, 2)  # type: ignore[attr-defined]

    def weigh(self, persons: NDArray[np.int64]) -> None:
        """Say how many persons each collective stands for from now on."""
        self.weights[:] = persons
        self.everyone[self.kind] = 0
        np.add.at(self.everyone[self.kind], self._cell, persons)  # type: ignore[attr-defined]

    def add_up(self) -> None:
        """Sum the collectives into their places and classes."""
        if self.words:
            _add_up(self.by_collective, self._mine, self._cell, self.weights, self.population.agents)  # type: ignore[attr-defined]

    def index(self, name: str) -> int | None:
        """Place of a word among the counted ones."""
        return next((k for k, word in enumerate(self.words) if word.name == name), None)


def open_counts(counted: Mapping[str, tuple[Population, tuple[Word, ...]]], places: int) -> dict[str, Counts]:
    """Counts of nobody doing anything, by kind of actor.

    Parameters
    ----------
    counted : mapping of str to (Population, tuple of Word)
        Who is counted, and what.
    places : int
        How many places there are.
    """
    firsts = accumulate((len(words) for _, words in counted.values()), initial=0)
    cells = np.zeros((sum(len(words) for _, words in counted.values()), places * GROUPS), np.int64)
    everyone = np.zeros((len(counted), places * GROUPS), np.int64)
    opened = {}
    for kind, (first, (actor, (who, words))) in enumerate(zip(firsts, counted.items(), strict=False)):
        by_collective = np.zeros((len(who) + 1, max(len(words), 1)), np.int64)
        weights = np.empty(len(who), np.int64)
        opened[actor] = Counts(words, by_collective, weights, who, kind, first, cells, everyone)
        opened[actor].weigh(who.persons)
    return opened


@njit(cache=True, nogil=True, error_model="numpy")
def _add_up(by_collective, sums, cell, persons, agents):  # type: ignore[no-untyped-def]
    sums[:] = 0
    for collective in range(cell.size):
        for word in range(sums.shape[0]):
            count = by_collective[collective, word]
            if count:
                sums[word, cell[collective]] += in_parts(count, persons[collective], agents[collective])


@njit(nogil=True, inline="always", error_model="numpy")
def in_parts(count, persons, agents):  # type: ignore[no-untyped-def]
    """``count * persons / agents`` in parts, cut off; in two steps, so that no product leaves 64 bits."""
    product = count * persons
    whole = product // agents
    return whole * PARTS + (product - whole * agents) * PARTS // agents
