"""Writes the chronicle: Parquet parts, put down while the days pass.

Cells in which nothing was counted on a day are not written. DuckDB turns arrays into files, in memory, on
one thread, so that the same chronicle is the same bytes; it never owns a database file.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from groundswell.engine.chronicle import ParquetChronicle, in_memory, quoted
from groundswell.engine.layout import full_code
from groundswell.engine.perceive import PARTS, Counts
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Actor, Event
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.spelling import BadInput
from groundswell.grammar.word import CLASSES, Word
from groundswell.society.society import Population, Society

_ROWS_OF_A_PART = 500_000


class Scribe:
    """Takes each day's counts and writes them out in parts.

    Parameters
    ----------
    folder : Path
        Where the parts go; made if it is not there.
    society : Society
        Whose chronicle it is.
    counts : dict of str to Counts
        Counts by kind of actor, filled in place by the engine.
    only : collection of str, optional
        Words, as ``actor.word``, that are written; all that are chronicled if not given.
    """

    def __init__(
        self,
        folder: Path,
        society: Society,
        counts: dict[str, Counts],
        only: Collection[str] | None = None,
    ) -> None:
        self.folder = folder
        self.society = society
        self.events: list[Event] = []
        self._counts = counts
        self._words = [
            (actor, number, word)
            for actor, counted in counts.items()
            for number, word in enumerate(counted.words)
            if word.chronicled and (only is None or f"{actor}.{word.name}" in only)
        ]
        self._waiting: list[tuple[int, NDArray[np.int64], NDArray[np.int64]]] = []
        self._rows = 0
        self._parts = 0
        self._persons: list[tuple[int, NDArray[np.int64]]] = []
        self._alone = {
            actor: np.flatnonzero(counted.population.base < 0)
            for actor, counted in counts.items()
            if (counted.population.base < 0).any() and any(word.chronicled for word in counted.words)
        }
        self._waiting_alone: list[tuple[int, NDArray[np.int64]]] = []
        self._written: list[Path] = []
        if set(str(folder)) & set("*?["):
            raise BadInput(
                f"a chronicle cannot lie in {folder}", expected="a folder whose name has no *, ? or ["
            )
        if folder.is_dir() and any(folder.glob("*.parquet")):
            raise BadInput(
                f"{folder} holds a chronicle already", expected="an empty folder, or one not yet there"
            )
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def words(self) -> tuple[str, ...]:
        """What is written, as ``actor.word``."""
        return tuple(f"{actor}.{word.name}" for actor, _, word in self._words)

    def weigh(self, day: int, persons: NDArray[np.int64]) -> None:
        """Take the persons of every collective as they are from a day on."""
        people = self.society.populations["person"]
        cells = np.zeros((len(self.society.places), len(CLASSES) + 1), np.int64)
        np.add.at(cells, (people.place, people.social_class), persons)
        self._persons.append((day, cells))

    def add(self, day: int) -> None:
        """Take the counts of a day."""
        if not self._words:
            return
        columns = [
            _counted(self._counts[actor].by_cell[:, :, number].ravel() // PARTS, word)
            for actor, number, word in self._words
        ]
        values = np.stack(columns, axis=1)
        cells = np.flatnonzero(values.any(axis=1))
        if cells.size:
            self._waiting.append((day, cells, values[cells]))
            self._rows += cells.size
        alone = self._add_alone()
        if alone.size:
            self._waiting_alone.append((day, alone))
            self._rows += len(alone)
        if self._rows >= _ROWS_OF_A_PART:
            self._write()

    def close(self, calendar: Calendar) -> ParquetChronicle:
        """Write what is left and open the whole for reading."""
        self._write(last=self._parts == 0)
        events, persons = tuple(self.events), tuple(self._persons)
        alone = tuple(
            _actor(self.society, self.society.populations[actor], number)
            for actor, numbers in self._alone.items()
            for number in numbers.tolist()
        )
        return ParquetChronicle(
            tuple(self._written), self.society, calendar, self.words, events, persons, alone
        )

    def _add_alone(self) -> NDArray[np.int64]:
        """Rows of (word, actor, value) of today, shape (rows, 3), for actors without persons; noughts left out."""
        rows, first = [np.empty((0, 3), np.int64)], 0
        for actor, numbers in self._alone.items():
            for column, (kind, number, word) in enumerate(self._words):
                if kind == actor:
                    values = _counted(self._counts[actor].by_collective[numbers, number], word)
                    which = np.flatnonzero(values)
                    columns = [np.full(which.size, column), first + which, values[which]]
                    rows.append(np.stack(columns, axis=1))
            first += numbers.size
        return np.concatenate(rows)

    def _write(self, last: bool = False) -> None:
        if not self._waiting and not self._waiting_alone and not last:
            return
        groups = len(CLASSES) + 1
        sizes = [cells.size for _, cells, _ in self._waiting]
        cells = np.concatenate([np.empty(0, np.int64), *(cells for _, cells, _ in self._waiting)])
        table: dict[str, NDArray[Any]] = {
            "day": np.repeat(np.array([day for day, _, _ in self._waiting], np.int32), sizes),
            "place": (cells // groups).astype(np.int16),
            "class": (cells % groups).astype(np.int8),
        }
        values = np.concatenate(
            [np.empty((0, len(self._words)), np.int64), *(rows for _, _, rows in self._waiting)]
        )
        table |= {name: values[:, column] for column, name in enumerate(self.words)}
        self._put(table, "part")
        if self._waiting_alone:
            rows = np.concatenate([rows for _, rows in self._waiting_alone])
            days = np.array([day for day, _ in self._waiting_alone], np.int32)
            alone: dict[str, NDArray[Any]] = {
                "day": np.repeat(days, [len(rows) for _, rows in self._waiting_alone])
            }
            alone |= {name: rows[:, k].astype(np.int32) for k, name in enumerate(("word", "actor", "value"))}
            self._put(alone, "alone")
        self._waiting, self._waiting_alone, self._rows, self._parts = [], [], 0, self._parts + 1

    def _put(self, table: dict[str, NDArray[Any]], sort: str) -> None:
        """Write a table aside, and then give it its name."""
        part = self.folder / f"{sort}-{self._parts:05d}.parquet"
        aside = part.with_suffix(".aside")
        with in_memory() as memory:
            memory.register("rows", table)
            memory.execute(
                f"COPY (SELECT * FROM rows) TO '{quoted(aside)}' (FORMAT parquet, COMPRESSION zstd)"
            )
        aside.replace(part)
        self._written.append(part)


def _counted(codes: NDArray[np.int64], word: Word) -> NDArray[np.int64]:
    """Sums of codes as the chronicle keeps them: whole persons, or ten-thousandths, to the nearest."""
    if word.is_flag:
        return codes // full_code(word)
    return (codes * STEPS_OF_A_SHARE + full_code(word) // 2) // full_code(word)


def _actor(society: Society, population: Population, number: int) -> Actor:
    """Who one actor without persons is."""
    fixed = {word: values[number] for word, values in population.settings.items()}
    marks = sorted(w for w, value in fixed.items() if value == 1 and WORDS[population.actor, w].is_flag)
    place = society.places[population.place[number]]
    return Actor(population.actor, population.names[number], place, tuple(marks))
