"""What a chronicle writes down, and where the engine counts it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np
from numpy.typing import NDArray

from groundswell.engine.counts import Counts
from groundswell.engine.layout import full_code
from groundswell.grammar.chronicle import Actor
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.word import Word
from groundswell.society.society import Population, Society

Single = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], int]


class Entries:
    """What is written down.

    Parameters
    ----------
    counts : dict of str to Counts
        Counts by kind of actor, filled in place by the engine.
    only : collection of str, optional
        Words, as ``actor.word``; all that are chronicled if not given.

    Attributes
    ----------
    words : tuple of (str, int, Word)
        Kind of actor, number among the words that are counted of it, and the word.
    numbers, wholes : array of int64, shape (words,)
        Row of each word in `cells`; and the code that stands for a whole person, 0 for a flag.
    cells : array of int64
        The counts of all kinds, by place and class.
    singles : list of (array, array, array, int)
        For each kind with actors that have no persons: their counts, which of them they are, rows of (word, number
        among those counted, whole), and the number of the first among all such actors.
    """

    def __init__(self, counts: Mapping[str, Counts], only: Collection[str] | None) -> None:
        self.counts = counts
        self.words: tuple[tuple[str, int, Word], ...] = tuple(
            (actor, number, word)
            for actor, counted in counts.items()
            for number, word in enumerate(counted.words)
            if word.chronicled and (only is None or f"{actor}.{word.name}" in only)
        )
        self.numbers = np.array([counts[actor].first + number for actor, number, _ in self.words], np.int64)
        self.wholes = np.array([0 if w.is_flag else full_code(w) for _, _, w in self.words], np.int64)
        self.cells = next(iter(counts.values())).cells
        self._alone = {
            actor: np.flatnonzero(counted.population.base < 0)
            for actor, counted in counts.items()
            if (counted.population.base < 0).any() and any(word.chronicled for word in counted.words)
        }
        self.singles: list[Single] = []
        first = 0
        for actor, who in self._alone.items():
            mine = [k for k, (kind, _, _) in enumerate(self.words) if kind == actor]
            which = np.array([(k, self.words[k][1], self.wholes[k]) for k in mine], np.int64).reshape(-1, 3)
            self.singles.append((counts[actor].by_collective, who, which, first))
            first += who.size

    @property
    def names(self) -> tuple[str, ...]:
        """What is written, as ``actor.word``."""
        return tuple(f"{actor}.{word.name}" for actor, _, word in self.words)

    def alone(self, society: Society) -> tuple[Actor, ...]:
        """The actors without persons, in the order of their numbers."""
        return tuple(
            _actor(society, society.populations[actor], number)
            for actor, who in self._alone.items()
            for number in who.tolist()
        )


def _actor(society: Society, population: Population, number: int) -> Actor:
    """Who one actor without persons is."""
    fixed = {word: values[number] for word, values in population.settings.items()}
    marks = sorted(w for w, value in fixed.items() if value == 1 and WORDS[population.actor, w].is_flag)
    place = society.places[population.place[number]]
    return Actor(population.actor, population.names[number], place, tuple(marks))
