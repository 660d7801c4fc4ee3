"""Writes the chronicle: rows of what was counted, put down in Parquet parts while the days pass, or kept in memory.

Cells in which nothing was counted on a day are not written. DuckDB turns arrays into files, in memory, on
one thread, so that the same chronicle is the same bytes; it never owns a database file.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from groundswell.engine.chronicle import MemoryChronicle, ParquetChronicle, Rows, in_memory, quoted
from groundswell.engine.counts import GROUPS, PARTS, Counts
from groundswell.engine.layout import full_code
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Actor, Event
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.spelling import BadInput
from groundswell.society.society import Population, Society

_ROWS_OF_A_PART = 500_000


class Scribe:
    """Takes each day's counts, and keeps them or writes them out in parts.

    Parameters
    ----------
    folder : Path or None
        Where the parts go; made if it is not there. None keeps them in memory.
    society : Society
        Whose chronicle it is.
    counts : dict of str to Counts
        Counts by kind of actor, filled in place by the engine.
    only : collection of str, optional
        Words, as ``actor.word``, that are written; all that are chronicled if not given.
    """

    def __init__(
        self,
        folder: Path | None,
        society: Society,
        counts: dict[str, Counts],
        only: Collection[str] | None = None,
    ) -> None:
        self.folder = folder
        self.society = society
        self.events: list[Event] = []
        self._counts = counts
        words = [
            (actor, number, word)
            for actor, counted in counts.items()
            for number, word in enumerate(counted.words)
            if word.chronicled and (only is None or f"{actor}.{word.name}" in only)
        ]
        self.words = tuple(f"{actor}.{word.name}" for actor, _, word in words)
        """What is written, as ``actor.word``."""
        self._numbers = np.array([counts[actor].first + number for actor, number, _ in words], np.int64)
        self._wholes = np.array([0 if word.is_flag else full_code(word) for _, _, word in words], np.int64)
        self._alone = {
            actor: np.flatnonzero(counted.population.base < 0)
            for actor, counted in counts.items()
            if (counted.population.base < 0).any() and any(word.chronicled for word in counted.words)
        }
        self._singles, first = [], 0
        for actor, numbers in self._alone.items():
            mine = [k for k, (kind, _, _) in enumerate(words) if kind == actor]
            which = np.array([(k, words[k][1], self._wholes[k]) for k in mine], np.int64).reshape(-1, 3)
            self._singles.append((counts[actor].by_collective, numbers, which, first))
            first += numbers.size
        self._open(sum(numbers.size * len(which) for _, numbers, which, _ in self._singles))
        self._parts, self._written, self._blocks = 0, list[Path](), list[Rows]()
        self._persons: list[tuple[int, NDArray[np.int64]]] = []
        if folder:
            _make_room(folder)

    def _open(self, singles: int) -> None:
        """Room for the rows of a part, and for those of the day that fills it."""
        cells = len(self.society.places) * GROUPS
        self._rows = np.empty((_ROWS_OF_A_PART + cells, 2 + len(self.words)), np.int64)
        self._rows_alone = np.empty((_ROWS_OF_A_PART + singles, 4), np.int64)
        self._used = self._used_alone = 0

    def weigh(self, day: int, persons: NDArray[np.int64]) -> None:
        """Take the persons of every collective as they are from a day on."""
        people = self.society.populations["person"]
        cells = np.zeros((len(self.society.places), GROUPS), np.int64)
        np.add.at(cells, (people.place, people.social_class), persons)
        self._persons.append((day, cells))

    def add(self, day: int) -> None:
        """Take the counts of a day."""
        if not self.words:
            return
        cells = next(iter(self._counts.values())).cells
        self._used = _take(day, cells, self._numbers, self._wholes, self._rows, self._used)
        for single in self._singles:
            self._used_alone = _take_single(day, *single, self._rows_alone, self._used_alone)
        if self._used + self._used_alone >= _ROWS_OF_A_PART:
            self._put_down()

    def close(self, calendar: Calendar) -> ParquetChronicle | MemoryChronicle:
        """Write what is left and open the whole for reading."""
        if self._used or self._used_alone or self._parts == 0:
            self._put_down()
        alone = tuple(
            _actor(self.society, self.society.populations[actor], number)
            for actor, numbers in self._alone.items()
            for number in numbers.tolist()
        )
        told = self.society, calendar, self.words, tuple(self.events), tuple(self._persons), alone
        if self.folder:
            return ParquetChronicle(*told, tuple(self._written))
        days, cells, values, single = (
            np.concatenate([getattr(block, name) for block in self._blocks])
            for name in ("day", "cell", "values", "alone")
        )
        return MemoryChronicle(*told, Rows(days, cells, values, single))

    def _put_down(self) -> None:
        """Write the rows that wait, or keep them."""
        rows, alone = self._rows[: self._used], self._rows_alone[: self._used_alone]
        self._used = self._used_alone = 0
        self._parts += 1
        if self.folder is None:
            rows = rows.copy()
            self._blocks.append(Rows(rows[:, 0], rows[:, 1], rows[:, 2:], alone.copy()))
            return
        table: dict[str, NDArray[Any]] = {
            "day": rows[:, 0].astype(np.int32),
            "place": (rows[:, 1] // GROUPS).astype(np.int16),
            "class": (rows[:, 1] % GROUPS).astype(np.int8),
        }
        table |= {name: rows[:, 2 + column].copy() for column, name in enumerate(self.words)}
        self._write(table, self.folder, "part")
        if len(alone):
            named = enumerate(("day", "word", "actor", "value"))
            self._write({name: alone[:, k].astype(np.int32) for k, name in named}, self.folder, "alone")

    def _write(self, table: dict[str, NDArray[Any]], folder: Path, sort: str) -> None:
        """Write a table aside, and then give it its name."""
        part = folder / f"{sort}-{self._parts - 1:05d}.parquet"
        aside = part.with_suffix(".aside")
        with in_memory() as memory:
            memory.register("rows", table)
            memory.execute(
                f"COPY (SELECT * FROM rows) TO '{quoted(aside)}' (FORMAT parquet, COMPRESSION zstd)"
            )
        aside.replace(part)
        self._written.append(part)


def _make_room(folder: Path) -> None:
    """Make the folder of a chronicle, or refuse it."""
    if set(str(folder)) & set("*?["):
        raise BadInput(f"a chronicle cannot lie in {folder}", expected="a folder whose name has no *, ? or [")
    if folder.is_dir() and any(folder.glob("*.parquet")):
        raise BadInput(
            f"{folder} holds a chronicle already", expected="an empty folder, or one not yet there"
        )
    folder.mkdir(parents=True, exist_ok=True)


@njit(cache=True, nogil=True, error_model="numpy")
def _take(day, cells, numbers, wholes, rows, used):  # type: ignore[no-untyped-def]
    """Add a row (day, cell, values) for each cell in which anything was counted; rows in use then.

    Whole persons (flags, whose whole is given as 0), or ten-thousandths, to the nearest.
    """
    for cell in range(cells.shape[1]):
        anything = False
        for word in range(numbers.size):
            value = cells[numbers[word], cell] // PARTS
            if wholes[word]:
                value = (value * STEPS_OF_A_SHARE + wholes[word] // 2) // wholes[word]
            rows[used, 2 + word] = value
            anything |= value != 0
        if anything:
            rows[used, 0], rows[used, 1] = day, cell
            used += 1
    return used


@njit(cache=True, nogil=True, error_model="numpy")
def _take_single(day, counts, actors, words, first, rows, used):  # type: ignore[no-untyped-def]
    """Add a row (day, word, actor, value) for each actor and word that is not nought."""
    for word in range(words.shape[0]):
        column, number, whole = words[word]
        for actor in range(actors.size):
            value = counts[actors[actor], number]
            if whole:
                value = (value * STEPS_OF_A_SHARE + whole // 2) // whole
            if value:
                rows[used, 0], rows[used, 1], rows[used, 2], rows[used, 3] = day, column, first + actor, value
                used += 1
    return used


def warm_scribe() -> None:
    """Compile, or take from the cache, the functions of this file."""
    one = np.zeros((1, 1), np.int64)
    _take(0, one, one[0], one[0], np.zeros((1, 3), np.int64), 0)
    _take_single(0, one, one[0], np.zeros((1, 3), np.int64), 0, np.zeros((1, 4), np.int64), 0)


def _actor(society: Society, population: Population, number: int) -> Actor:
    """Who one actor without persons is."""
    fixed = {word: values[number] for word, values in population.settings.items()}
    marks = sorted(w for w, value in fixed.items() if value == 1 and WORDS[population.actor, w].is_flag)
    place = society.places[population.place[number]]
    return Actor(population.actor, population.names[number], place, tuple(marks))
