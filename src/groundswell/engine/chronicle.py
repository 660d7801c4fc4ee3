"""Reads the chronicle back from its Parquet parts: what observables are given."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import duckdb
import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.calendar import Calendar
from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Actor, Event
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.spelling import unknown
from groundswell.grammar.word import CLASSES
from groundswell.society.society import Society


class ParquetChronicle:
    """A chronicle as it lies in its files; what observables read.

    Parameters
    ----------
    files : tuple of Path
        Its parts, those of cells (``part-...``) and those of single actors (``alone-...``).
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
        files: tuple[Path, ...],
        society: Society,
        calendar: Calendar,
        words: tuple[str, ...],
        events: tuple[Event, ...],
        persons: tuple[tuple[int, NDArray[np.int64]], ...],
        alone: tuple[Actor, ...] = (),
    ) -> None:
        self.files = files
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
        if not places:
            rows = _numbers("class", classes, CLASSES)
            summed: NDArray[np.int64] = self._by_class[self.words.index(word)][rows].sum(axis=0)
            return summed
        chosen = "".join(
            f" AND {column} IN ({', '.join(map(str, _numbers(column, names, known)))})"
            for column, names, known in (("class", classes, CLASSES), ("place", places, self.places))
            if names
        )
        persons = f'sum("{word}")::BIGINT AS persons'
        query = f"SELECT day, {persons} FROM {self._from('part')} WHERE true{chosen} GROUP BY day"
        found = self._memory.execute(query).fetchnumpy()
        series = np.zeros(self.calendar.days, np.int64)
        series[np.asarray(found["day"])] = np.asarray(found["persons"])
        return series

    def by_place(self, word: str, day: int, classes: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons (flags) or ten-thousandths of persons in every place on one day, shape (places,).

        Raises
        ------
        UnknownName
            If the word was not counted, or a class is not known.
        """
        if word not in self.words:
            raise unknown("chronicled word", word, self.words)
        rows = ", ".join(map(str, _numbers("class", classes, CLASSES)))
        query = (
            f'SELECT place, sum("{word}")::BIGINT AS persons FROM {self._from("part")} '
            f"WHERE day = {int(day)} AND class IN ({rows}) GROUP BY place"
        )
        found = self._memory.execute(query).fetchnumpy()
        series = np.zeros(len(self.places), np.int64)
        series[np.asarray(found["place"])] = np.asarray(found["persons"])
        return series

    def persons_by_place(self, day: int, classes: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons of 15 and over in every place on one day, shape (places,); of all classes unless some are named."""
        standing = [cells for first, cells in self._persons if first <= day]
        counted: NDArray[np.int64] = standing[-1][:, _numbers("class", classes, CLASSES)].sum(axis=1)
        return counted

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
        if chosen and self._from("alone"):
            query = (
                f"SELECT actor, day, value FROM {self._from('alone')} WHERE word = {self.words.index(word)}"
            )
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
    def _by_class(self) -> NDArray[np.int64]:
        """Every word by class and day, all places together, shape (words, classes + 1, days): most ask for no more."""
        sums = ", ".join(f'sum("{word}")::BIGINT AS w{k}' for k, word in enumerate(self.words))
        series = np.zeros((len(self.words), len(CLASSES) + 1, self.calendar.days), np.int64)
        if self.words:
            query = f"SELECT class, day, {sums} FROM {self._from('part')} GROUP BY class, day"
            found = self._memory.execute(query).fetchnumpy()
            where = np.asarray(found["class"]), np.asarray(found["day"])
            for k in range(len(self.words)):
                series[k][where] = np.asarray(found[f"w{k}"])
        return series

    @cached_property
    def _memory(self) -> duckdb.DuckDBPyConnection:
        """Opened once: opening takes longer than most questions."""
        return in_memory()

    def _from(self, sort: str) -> str:
        """The parts of a sort, as a query names them; empty if there is none."""
        named = [f"'{quoted(part)}'" for part in self.files if part.name.startswith(sort)]
        return f"read_parquet([{', '.join(named)}])" if named else ""


def _numbers(column: str, names: Sequence[str], known: Sequence[str]) -> list[int]:
    """Numbers of the places or classes that are named; of all, and of those without class, if none is."""
    for name in names:
        if name not in known:
            raise unknown(column, name, known)
    everyone = list(range(len(known) + (column == "class")))
    return [known.index(name) for name in names] or everyone


def in_memory() -> duckdb.DuckDBPyConnection:
    """A connection in memory, on one thread, for the same bytes every time."""
    return duckdb.connect(config={"threads": 1})


def quoted(path: Path) -> str:
    """A path inside an SQL string."""
    return str(path).replace("'", "''")
