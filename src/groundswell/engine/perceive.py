"""Fills what actors see, once a day for each collective, from yesterday's counts.

All counts are integers: a collective's count of codes, times the persons it stands for, over its agents.
Sums over them do not depend on the order, and each perception is one division of two integers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from groundswell.engine.layout import full_code
from groundswell.engine.moods import Mood, sharers_of, spread
from groundswell.grammar.page import Page
from groundswell.grammar.word import CLASSES, Given, Mean, Setting, Wander, Word
from groundswell.society.society import Population, Society

GROUPS = len(CLASSES) + 1
"""Classes, and one more for actors that belong to none."""


PARTS = 65536
"""Sums over persons are kept in such parts of one person's code: a collective's count falls on its persons without
remainder only by luck, and cutting off the rest in every village would lose whole countries."""

_WIDTHS = {"cell": 0, "place": 1, "ties": 1, "country": 2}


@dataclass(frozen=True)
class Counts:
    """Yesterday's counts of one kind of actor.

    Attributes
    ----------
    words : tuple of Word
        What is counted, W words.
    by_collective : array of int64, shape (C + 1, W)
        Sums of codes over the agents of a collective; the last row is for empty lanes.
    by_cell : array of int64, shape (places, classes + 1, W)
        The same over persons, by place and class, in parts of a code (`PARTS`).
    persons : array of int64, shape (places, classes + 1)
        Persons of each place and class.
    weights : array of int64, shape (C,)
        Persons that each collective stands for today.
    population : Population
        Who is counted.
    """

    words: tuple[Word, ...]
    by_collective: NDArray[np.int64]
    by_cell: NDArray[np.int64]
    persons: NDArray[np.int64]
    weights: NDArray[np.int64]
    population: Population

    @classmethod
    def empty(cls, population: Population, words: tuple[Word, ...], places: int) -> Counts:
        """Counts of nobody doing anything."""
        counts = cls(
            words,
            np.zeros((len(population) + 1, max(len(words), 1)), np.int64),
            np.zeros((places, GROUPS, max(len(words), 1)), np.int64),
            np.zeros((places, GROUPS), np.int64),
            np.empty(len(population), np.int64),
            population,
        )
        counts.weigh(population.persons)
        return counts

    def weigh(self, persons: NDArray[np.int64]) -> None:
        """Say how many persons each collective stands for from now on."""
        self.weights[:] = persons
        self.persons[:] = 0
        np.add.at(self.persons, (self.population.place, self.population.social_class), persons)

    def add_up(self) -> None:
        """Sum the collectives into their places and classes."""
        who = self.population
        if self.words:
            _add_up(self.by_collective, self.by_cell, who.place, who.social_class, self.weights, who.agents)

    def index(self, name: str) -> int | None:
        """Place of a word among the counted ones."""
        return next((k for k, word in enumerate(self.words) if word.name == name), None)


@njit(cache=True, nogil=True, error_model="numpy")
def _add_up(by_collective, by_cell, place, social_class, persons, agents):  # type: ignore[no-untyped-def]
    by_cell[:] = 0
    for collective in range(place.size):
        for word in range(by_cell.shape[2]):
            count = by_collective[collective, word]
            if count:
                by_cell[place[collective], social_class[collective], word] += _in_parts(
                    count, persons[collective], agents[collective]
                )


@njit(nogil=True, error_model="numpy")
def _in_parts(count, persons, agents):  # type: ignore[no-untyped-def]
    """``count * persons / agents`` in parts, cut off; in two steps, so that no product leaves 64 bits."""
    product = count * persons
    return product // agents * PARTS + product % agents * PARTS // agents


@dataclass(frozen=True)
class _Look:
    """One mean that is perceived: into which column, of what, and how its codes are read."""

    column: int
    name: str
    mean: Mean
    counts: Counts
    number: int
    classes: NDArray[np.bool_]
    code: tuple[float, float, float]


class Perception:
    """What the actors of one page see.

    Parameters
    ----------
    page : Page
        The page of a day or of the start.
    society : Society
        Where they stand.
    counts : dict of str to Counts
        Counts by kind of actor, filled in place every day.
    lag : int
        Steps that lagged words look back.
    luck : tuple of int
        Seed and replication, on which moods hang.

    Attributes
    ----------
    seen : array of float32, shape (C + 1, S)
        Each collective's perceptions, in the order of the page's seen words; a word has its `absent` value where
        there is nothing to see.
    """

    def __init__(
        self,
        page: Page,
        society: Society,
        counts: dict[str, Counts],
        lag: int,
        luck: tuple[int, int] = (0, 0),
    ) -> None:
        self.population = society.populations[page.actor]
        self.seen = np.zeros((len(self.population) + 1, max(len(page.seen), 1)), np.float32)
        self._lag = lag
        self._past: dict[str, list[NDArray[np.float64]]] = {}
        self._table = np.zeros((len(society.places), GROUPS))
        self._ties = society.ties
        self._given = [
            (k, f"{w.actor}.{w.name}", w.absent) for k, w in enumerate(page.seen) if w.seen == Given()
        ]
        self._looks = [look for k, w in enumerate(page.seen) if (look := _look(k, w, counts))]
        sizes = len(self.population), len(society.places)
        self._moods = [
            (k, w.seen, Mood(w.seen, sharers_of(w.seen, *sizes), *luck))
            for k, w in enumerate(page.seen)
            if isinstance(w.seen, Wander)
        ]
        for column, word in enumerate(page.seen):
            self.seen[:, column] = word.absent
            if isinstance(word.seen, Setting) and word.name in self.population.settings:
                self.seen[:-1, column] = self.population.settings[word.name]

    def fill(self, given: dict[str, NDArray[np.float32]], step: int) -> None:
        """Fill what changes from day to day; to be called once for each step, in order.

        Parameters
        ----------
        step : int
            Which step; -1 is the start.
        given : dict of str to array of float32, shape (places,)
            Today's values of given words, as ``actor.word``.
        """
        for column, name, absent in self._given:
            today = given.get(name)
            self.seen[:-1, column] = absent if today is None else today[self.population.place]
        for look in self._looks:
            self._fill(look)
        for column, wander, mood in self._moods:
            if step >= 0:
                mood.step(step)
            self.seen[:-1, column] = spread(wander, mood, self.population.place)

    def _fill(self, look: _Look) -> None:
        counts, who = look.counts, self.population
        into = self.seen, look.column
        if look.mean.within == "collective":
            seen = counts.by_collective, look.number, counts.population.agents
            _fill_collective(*into, who.base, *seen, *look.code)
        elif look.mean.within == "others":
            own = counts.weights, who.agents, counts.by_collective
            _fill_others(*into, counts.by_cell, counts.persons, look.number, *own, *look.code)
        else:
            width = _WIDTHS[look.mean.within]
            _fill_table(
                self._table, counts.by_cell, counts.persons, look.number, look.classes, width, *look.code
            )
            if look.mean.within == "ties":
                _hear(self._table, self._ties, look.code[2])
            table = self._look_back(look.name) if look.mean.lagged else self._table
            _spread(*into, table, who.place, who.social_class)

    def _look_back(self, name: str) -> NDArray[np.float64]:
        """The table of `lag` steps ago; the first one until then."""
        past = self._past.setdefault(name, [])
        past.append(self._table.copy())
        if len(past) > self._lag + 1:
            past.pop(0)
        return past[0]


def _look(column: int, word: Word, counts: dict[str, Counts]) -> _Look | None:
    """How a mean is to be filled, or None where nobody counts what it looks at."""
    mean = word.seen
    if not isinstance(mean, Mean) or mean.actor not in counts:
        return None
    looked_at = counts[mean.actor]
    number = looked_at.index(mean.word)
    if number is None:
        return None
    counted = looked_at.words[number]
    code = float(counted.low), (counted.high - counted.low) / full_code(counted), float(word.absent)
    classes = np.array([not mean.classes or name in mean.classes for name in (*CLASSES, "")])
    return _Look(column, word.name, mean, looked_at, number, classes, code)


@njit(cache=True, nogil=True, error_model="numpy")
def _fill_collective(seen, column, base, by_collective, number, agents, low, scale, absent):  # type: ignore[no-untyped-def]
    for collective in range(base.size):
        met = base[collective]
        if met >= 0:
            seen[collective, column] = low + scale * by_collective[met, number] / agents[met]
        else:
            seen[collective, column] = absent


@njit(cache=True, nogil=True, error_model="numpy")
def _fill_others(seen, column, by_cell, everyone, number, persons, agents, by_collective, low, scale, absent):  # type: ignore[no-untyped-def]
    total, people = by_cell[:, :, number].sum(), everyone.sum()
    for collective in range(persons.size):
        rest = people - persons[collective]
        own = _in_parts(by_collective[collective, number], persons[collective], agents[collective])
        seen[collective, column] = low + scale * ((total - own) / PARTS) / rest if rest > 0 else absent


@njit(cache=True, nogil=True, error_model="numpy")
def _fill_table(table, by_cell, persons, number, classes, width, low, scale, absent):  # type: ignore[no-untyped-def]
    """The mean of a counted word for each place and class, of the cell, the place or the country."""
    all_count, all_persons = np.int64(0), np.int64(0)
    for place in range(table.shape[0]):
        count, people = np.int64(0), np.int64(0)
        for social_class in range(table.shape[1]):
            if width == 0:
                some = persons[place, social_class]
                table[place, social_class] = (
                    low + scale * (by_cell[place, social_class, number] / PARTS) / some
                    if some > 0
                    else absent
                )
            elif classes[social_class]:
                count += by_cell[place, social_class, number]
                people += persons[place, social_class]
        if width == 1:
            table[place, :] = low + scale * (count / PARTS) / people if people > 0 else absent
        all_count += count
        all_persons += people
    if width == 2:
        table[:, :] = low + scale * (all_count / PARTS) / all_persons if all_persons > 0 else absent


@njit(cache=True, nogil=True, error_model="numpy")
def _hear(table, ties, absent):  # type: ignore[no-untyped-def]
    """Replace what happens in each place by what is heard there of the others."""
    happens = table[:, 0].copy()
    for place in range(happens.size):
        heard, weight = 0.0, 0.0
        for other in range(happens.size):
            heard += ties[place, other] * happens[other]
            weight += ties[place, other]
        table[place, :] = heard if weight > 0.0 else absent


@njit(cache=True, nogil=True, error_model="numpy")
def _spread(seen, column, table, place, social_class):  # type: ignore[no-untyped-def]
    for collective in range(place.size):
        seen[collective, column] = table[place[collective], social_class[collective]]


def warm_perception() -> None:
    """Compile, or take from the cache, the functions of this file."""
    one, cells, sight = np.zeros(1, np.int32), np.zeros((1, 1, 1), np.int64), np.zeros((1, 1), np.float32)
    people, counts = np.ones(1, np.int64), np.zeros((1, 1), np.int64)
    table = np.zeros((1, 1))
    _add_up(counts, cells, one, one, people, one + np.int32(1))
    _fill_collective(sight, 0, one, counts, 0, one + np.int32(1), 0.0, 1.0, 0.0)
    _fill_others(sight, 0, cells, counts, 0, people, one + np.int32(1), counts, 0.0, 1.0, 0.0)
    _fill_table(table, cells, counts, 0, np.ones(1, bool), 1, 0.0, 1.0, 0.0)
    _hear(table, table.copy(), 0.0)
    _spread(sight, 0, table, one, one)
