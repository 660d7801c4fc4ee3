"""Keeps the chronicle: written to Parquet while the days pass, and read from there alone.

Cells in which nothing was counted on a day are not written. DuckDB turns arrays into files, in memory, on
one thread, so that the same chronicle is the same bytes; it never owns a database file.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
from numpy.typing import NDArray

from groundswell.engine.layout import full_code
from groundswell.engine.perceive import Counts
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.chronicle import Event
from groundswell.grammar.spelling import unknown
from groundswell.grammar.word import CLASSES
from groundswell.society.society import Society

_ROWS_OF_A_PART = 500_000


class ChronicleWriter:
    """Takes each day's counts and writes them out in parts.

    Parameters
    ----------
    folder : Path
        Where the parts go; made if it is not there.
    society : Society
        Whose chronicle it is.
    counts : dict of str to Counts
        Counts by kind of actor, filled in place by the engine.
    """

    def __init__(self, folder: Path, society: Society, counts: dict[str, Counts]) -> None:
        self.folder = folder
        self.society = society
        self.events: list[Event] = []
        self._counts = counts
        self._words = [
            (actor, number, word)
            for actor, counted in counts.items()
            for number, word in enumerate(counted.words)
            if word.chronicled
        ]
        self._waiting: list[tuple[int, NDArray[np.int64], NDArray[np.int64]]] = []
        self._rows = 0
        self._parts = 0
        self._persons: list[tuple[int, NDArray[np.int64]]] = []
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def words(self) -> tuple[str, ...]:
        """What is written, as ``actor.word``."""
        return tuple(f"{actor}.{word.name}" for actor, _, word in self._words)

    def weigh(self, day: int, persons: NDArray[np.int64]) -> None:
        """Take the persons of every collective as they are from a day on."""
        people = self.society.populations["person"]
        cells = np.zeros((len(self.society.places), len(CLASSES) + 1), np.int64)
        np.add.at(cells, (people.place, people.group), persons)
        self._persons.append((day, cells))

    def add(self, day: int) -> None:
        """Take the counts of a day."""
        if not self._words:
            return
        columns = [
            self._counts[actor].by_cell[:, :, number].ravel() // full_code(word)
            for actor, number, word in self._words
        ]
        values = np.stack(columns, axis=1)
        cells = np.flatnonzero(values.any(axis=1))
        if cells.size:
            self._waiting.append((day, cells, values[cells]))
            self._rows += cells.size
        if self._rows >= _ROWS_OF_A_PART:
            self._write()

    def close(self, calendar: Calendar) -> ParquetChronicle:
        """Write what is left and open the whole for reading."""
        self._write(last=self._parts == 0)
        events, persons = tuple(self.events), tuple(self._persons)
        return ParquetChronicle(self.folder, self.society, calendar, self.words, events, persons)

    def _write(self, last: bool = False) -> None:
        if not self._waiting and not last:
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
        part = self.folder / f"part-{self._parts:05d}.parquet"
        aside = part.with_suffix(".aside")
        with _duckdb() as memory:
            memory.register("rows", table)
            memory.execute(
                f"COPY (SELECT * FROM rows) TO '{_quoted(aside)}' (FORMAT parquet, COMPRESSION zstd)"
            )
        aside.replace(part)
        self._waiting, self._rows, self._parts = [], 0, self._parts + 1


class ParquetChronicle:
    """A chronicle as it lies in a folder; what observables read.

    Parameters
    ----------
    folder : Path
        Holds the parts.
    society : Society
        For the names of places and the numbers of persons.
    calendar : Calendar
        First and last day.
    words : tuple of str
        What was counted, as ``actor.word``.
    events : tuple of Event
        In the order of days.
    persons : tuple of (int, array of int64, shape (places, classes + 1))
        Persons by place and class from a day on, for every day on which they changed.
    """

    def __init__(
        self,
        folder: Path,
        society: Society,
        calendar: Calendar,
        words: tuple[str, ...],
        events: tuple[Event, ...],
        persons: tuple[tuple[int, NDArray[np.int64]], ...],
    ) -> None:
        self.folder = folder
        self.calendar = calendar
        self.words = words
        self.events = events
        self._society = society
        self._persons = persons

    @property
    def case(self) -> str:
        """Name of the case."""
        return self._society.case

    @property
    def places(self) -> tuple[str, ...]:
        """Names of the places, in the order of their numbers."""
        return self._society.places

    def daily(self, word: str, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons by day, shape (days,); of all classes and places unless some are named.

        Raises
        ------
        UnknownName
            If the word was not counted, or a class or place is not known.
        """
        if word not in self.words:
            raise unknown("chronicled word", word, self.words)
        chosen = "".join(
            f" AND {column} IN ({', '.join(map(str, _numbers(column, names, known)))})"
            for column, names, known in (("class", classes, CLASSES), ("place", places, self.places))
            if names
        )
        parts = f"'{_quoted(self.folder)}/part-*.parquet'"
        query = f'SELECT day, sum("{word}")::BIGINT AS persons FROM {parts} WHERE true{chosen} GROUP BY day'
        with _duckdb() as memory:
            found = memory.execute(query).fetchnumpy()
        series = np.zeros(self.calendar.days, np.int64)
        series[np.asarray(found["day"])] = np.asarray(found["persons"])
        return series

    def persons(self, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons of 15 and over by day, shape (days,); of all classes and places unless some are named."""
        chosen = np.ix_(_numbers("place", places, self.places), _numbers("class", classes, CLASSES))
        series = np.zeros(self.calendar.days, np.int64)
        for day, cells in self._persons:
            series[day:] = cells[chosen].sum()
        return series

    @cached_property
    def bytes(self) -> int:
        """Size of the parts."""
        return sum(part.stat().st_size for part in self.folder.glob("part-*.parquet"))


def _numbers(column: str, names: Sequence[str], known: Sequence[str]) -> list[int]:
    """Numbers of the places or classes that are named; of all, and of those without class, if none is."""
    for name in names:
        if name not in known:
            raise unknown(column, name, known)
    everyone = list(range(len(known) + (column == "class")))
    return [known.index(name) for name in names] or everyone


def _duckdb() -> duckdb.DuckDBPyConnection:
    """A connection in memory, on one thread, for the same bytes every time."""
    return duckdb.connect(config={"threads": 1})


def _quoted(path: Path) -> str:
    """A path inside an SQL string."""
    return str(path).replace("'", "''")
