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
from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Actor, Event
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.spelling import unknown
from groundswell.grammar.word import CLASSES, Word
from groundswell.society.society import Population, Society

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
        self._alone = {
            actor: np.flatnonzero(counted.population.base < 0)
            for actor, counted in counts.items()
            if (counted.population.base < 0).any() and any(word.chronicled for word in counted.words)
        }
        self._waiting_alone: list[tuple[int, NDArray[np.int64]]] = []
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
            _counted(self._counts[actor].by_cell[:, :, number].ravel(), word)
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
        return ParquetChronicle(self.folder, self.society, calendar, self.words, events, persons, alone)

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
        _put(table, self.folder / f"part-{self._parts:05d}.parquet")
        if self._waiting_alone:
            rows = np.concatenate([rows for _, rows in self._waiting_alone])
            days = np.array([day for day, _ in self._waiting_alone], np.int32)
            alone: dict[str, NDArray[Any]] = {
                "day": np.repeat(days, [len(rows) for _, rows in self._waiting_alone])
            }
            alone |= {name: rows[:, k].astype(np.int32) for k, name in enumerate(("word", "actor", "value"))}
            _put(alone, self.folder / f"alone-{self._parts:05d}.parquet")
        self._waiting, self._waiting_alone, self._rows, self._parts = [], [], 0, self._parts + 1


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
    alone : tuple of Actor
        Actors without persons of their own.
    """

    def __init__(
        self,
        folder: Path,
        society: Society,
        calendar: Calendar,
        words: tuple[str, ...],
        events: tuple[Event, ...],
        persons: tuple[tuple[int, NDArray[np.int64]], ...],
        alone: tuple[Actor, ...] = (),
    ) -> None:
        self.folder = folder
        self.calendar = calendar
        self.words = words
        self.events = events
        self._society = society
        self._persons = persons
        self._alone = alone

    @property
    def case(self) -> str:
        """Name of the case."""
        return self._society.case

    @property
    def places(self) -> tuple[str, ...]:
        """Names of the places, in the order of their numbers."""
        return self._society.places

    def daily(self, word: str, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons (flags) or ten-thousandths of persons by day, shape (days,).

        Of all classes and places unless some are named.

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
        found = self._memory.execute(query).fetchnumpy()
        series = np.zeros(self.calendar.days, np.int64)
        series[np.asarray(found["day"])] = np.asarray(found["persons"])
        return series

    def by_actor(self, word: str) -> dict[Actor, NDArray[np.float64]]:
        """A share or flag by day, shape (days,), of each actor of the word's kind that has no persons of its own.

        Raises
        ------
        UnknownName
            If the word was not counted.
        """
        if word not in self.words:
            raise unknown("chronicled word", word, self.words)
        kind, _, name = word.partition(".")
        chosen = [number for number, actor in enumerate(self._alone) if actor.kind == kind]
        values = np.zeros((len(self._alone), self.calendar.days))
        if chosen and any(self.folder.glob("alone-*.parquet")):
            parts = f"'{_quoted(self.folder)}/alone-*.parquet'"
            query = f"SELECT actor, day, value FROM {parts} WHERE word = {self.words.index(word)}"
            found = self._memory.execute(query).fetchnumpy()
            whole = 1 if WORDS[kind, name].is_flag else STEPS_OF_A_SHARE
            values[np.asarray(found["actor"]), np.asarray(found["day"])] = np.asarray(found["value"]) / whole
        return {self._alone[number]: values[number] for number in chosen}

    def persons(self, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons of 15 and over by day, shape (days,); of all classes and places unless some are named."""
        chosen = np.ix_(_numbers("place", places, self.places), _numbers("class", classes, CLASSES))
        series = np.zeros(self.calendar.days, np.int64)
        for day, cells in self._persons:
            series[day:] = cells[chosen].sum()
        return series

    @cached_property
    def _memory(self) -> duckdb.DuckDBPyConnection:
        """Opened once: opening takes longer than most questions."""
        return _duckdb()

    @cached_property
    def bytes(self) -> int:
        """Size of the parts."""
        return sum(part.stat().st_size for part in self.folder.glob("*.parquet"))


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


def _put(table: dict[str, NDArray[Any]], part: Path) -> None:
    """Write a table aside, and then give it its name."""
    aside = part.with_suffix(".aside")
    with _duckdb() as memory:
        memory.register("rows", table)
        memory.execute(f"COPY (SELECT * FROM rows) TO '{_quoted(aside)}' (FORMAT parquet, COMPRESSION zstd)")
    aside.replace(part)


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
