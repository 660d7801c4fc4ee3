"""The chronicle as observables read it, wherever it lies; and the one that lies in Parquet parts."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import duckdb
import numpy as np
from numpy.typing import NDArray

from groundswell.engine.counts import GROUPS
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Actor, Event
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.spelling import unknown
from groundswell.grammar.word import CLASSES
from groundswell.society.society import Society


@dataclass(frozen=True)
class Told(ABC):
    """What both have beside the counts.

    Parameters
    ----------
    society : Society
        For the names of places and the numbers of persons.
    calendar : Calendar
        First and last day.
    words : tuple of str
        What was counted, as ``actor.word``.
    events : tuple of Event
        In the order of days.
    persons_from : tuple of (int, array of int64, shape (places, classes + 1))
        Persons by place and class from a day on, for every day on which they changed.
    alone : tuple of Actor
        Actors without persons of their own.
    """

    society: Society
    calendar: Calendar
    words: tuple[str, ...]
    events: tuple[Event, ...]
    persons_from: tuple[tuple[int, NDArray[np.int64]], ...]
    alone: tuple[Actor, ...]

    @property
    def case(self) -> str:
        """Name of the case."""
        return self.society.case

    @property
    def places(self) -> tuple[str, ...]:
        """Names of the places, in the order of their numbers."""
        return self.society.places

    def daily(self, word: str, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons (flags) or ten-thousandths of persons by day, shape (days,).

        Of all classes and places unless some are named. Read once, as many observables ask the same: not to be
        written to.

        Raises
        ------
        UnknownName
            If the word was not counted, or a class or place is not known.
        """
        self._refuse_unless_counted(word)
        asked = word, tuple(classes), tuple(places)
        if asked not in self._daily:
            chosen = np.zeros((len(self.places), GROUPS), bool)
            chosen[self._where(classes, places)] = True
            self._daily[asked] = self._summed(self.words.index(word), chosen)
            self._daily[asked].flags.writeable = False
        return self._daily[asked]

    def by_place(self, word: str, day: int, classes: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons (flags) or ten-thousandths of persons in every place on one day, shape (places,).

        Raises
        ------
        UnknownName
            If the word was not counted, or a class is not known.
        """
        self._refuse_unless_counted(word)
        cells = self._on(day, self.words.index(word))
        summed: NDArray[np.int64] = cells[self._where(classes, ())].sum(axis=1)
        return summed

    def persons_by_place(self, day: int, classes: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons of 15 and over in every place on one day, shape (places,); of all classes unless some are named."""
        standing = [cells for first, cells in self.persons_from if first <= day]
        counted: NDArray[np.int64] = standing[-1][self._where(classes, ())].sum(axis=1)
        return counted

    def by_actor(self, word: str) -> dict[Actor, NDArray[np.float64]]:
        """A share or flag by day, shape (days,), of each actor of the word's kind that has no persons of its own.

        Read once: not to be written to.

        Raises
        ------
        UnknownName
            If the word was not counted.
        """
        self._refuse_unless_counted(word)
        if word not in self._by_actor:
            self._by_actor[word] = self._read_by_actor(word)
        return self._by_actor[word]

    @cached_property
    def _daily(self) -> dict[tuple[str, tuple[str, ...], tuple[str, ...]], NDArray[np.int64]]:
        """What was read by day."""
        return {}

    @cached_property
    def _persons(self) -> dict[tuple[tuple[str, ...], tuple[str, ...]], NDArray[np.int64]]:
        """Persons by day, as they were asked for."""
        return {}

    @cached_property
    def _by_actor(self) -> dict[str, dict[Actor, NDArray[np.float64]]]:
        """What was read by actor: a family of observables asks for a word many times."""
        return {}

    def _read_by_actor(self, word: str) -> dict[Actor, NDArray[np.float64]]:
        kind, _, name = word.partition(".")
        chosen = [number for number, actor in enumerate(self.alone) if actor.kind == kind]
        whole = 1 if WORDS[kind, name].is_flag else STEPS_OF_A_SHARE
        values = self._single(self.words.index(word), chosen) / whole
        return {self.alone[number]: mine for number, mine in zip(chosen, values, strict=True)}

    def persons(self, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons of 15 and over by day, shape (days,); of all classes and places unless some are named.

        Read once: not to be written to.
        """
        asked = tuple(classes), tuple(places)
        if asked not in self._persons:
            chosen = self._where(classes, places)
            days = [day for day, _ in self.persons_from]
            lasting = np.diff([*days, max(self.calendar.days, days[-1])])
            there = [int(cells[chosen].sum()) for _, cells in self.persons_from]
            self._persons[asked] = np.repeat(there, lasting)[: self.calendar.days]
            self._persons[asked].flags.writeable = False
        return self._persons[asked]

    @abstractmethod
    def _summed(self, word: int, chosen: NDArray[np.bool_]) -> NDArray[np.int64]:
        """The sum of a word by day over the chosen places and classes, shape (places, classes + 1)."""

    @abstractmethod
    def _on(self, day: int, word: int) -> NDArray[np.int64]:
        """A word on one day, shape (places, classes + 1)."""

    @abstractmethod
    def _single(self, word: int, actors: Sequence[int]) -> NDArray[np.uint16]:
        """Whole actors (flags) or ten-thousandths of them by day, shape (actors, days): of all actors of the word's
        kind that have no persons, whose numbers are given.
        """

    def _refuse_unless_counted(self, word: str) -> None:
        if word not in self.words:
            raise unknown("chronicled word", word, self.words)

    def _where(self, classes: Sequence[str], places: Sequence[str]) -> tuple[NDArray[np.intp], ...]:
        return np.ix_(_numbers("place", places, self.places), _numbers("class", classes, CLASSES))


@dataclass(frozen=True)
class ParquetChronicle(Told):
    """A chronicle as it lies in its files: those of cells (``part-...``), those of single actors (``alone-...``)."""

    files: tuple[Path, ...]

    def _summed(self, word: int, chosen: NDArray[np.bool_]) -> NDArray[np.int64]:
        where = "true" if chosen.all() else f"place * {GROUPS} + class IN ({_listed(chosen)})"
        told = f'day, sum("{self.words[word]}")::BIGINT AS persons'
        query = f"SELECT {told} FROM {self._from('part')} WHERE {where} GROUP BY day"
        found = self._memory.execute(query).fetchnumpy()
        series = np.zeros(self.calendar.days, np.int64)
        series[np.asarray(found["day"])] = np.asarray(found["persons"])
        return series

    def _on(self, day: int, word: int) -> NDArray[np.int64]:
        told = f'place, class, "{self.words[word]}" AS persons'
        query = f"SELECT {told} FROM {self._from('part')} WHERE day = {int(day)}"
        found = self._memory.execute(query).fetchnumpy()
        cells = np.zeros((len(self.places), GROUPS), np.int64)
        np.add.at(
            cells, (np.asarray(found["place"]), np.asarray(found["class"])), np.asarray(found["persons"])
        )
        return cells

    def _single(self, word: int, actors: Sequence[int]) -> NDArray[np.uint16]:
        values = np.zeros((len(self.alone), self.calendar.days), np.uint16)
        if self._from("alone"):
            query = f"SELECT actor, day, value FROM {self._from('alone')} WHERE word = {word}"
            found = self._memory.execute(query).fetchnumpy()
            actor, day, value = (np.asarray(found[name]) for name in ("actor", "day", "value"))
            values[actor, day] = value
        return values[list(actors)]

    @cached_property
    def _memory(self) -> duckdb.DuckDBPyConnection:
        """Opened once: opening takes longer than most questions."""
        return in_memory()

    def _from(self, sort: str) -> str:
        """The parts of a sort, as a query names them; empty if there is none."""
        named = [f"'{quoted(part)}'" for part in self.files if part.name.startswith(sort)]
        return f"read_parquet([{', '.join(named)}])" if named else ""


def _listed(chosen: NDArray[np.bool_]) -> str:
    return ", ".join(map(str, np.flatnonzero(chosen).tolist()))


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
