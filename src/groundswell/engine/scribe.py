"""Writes the chronicle: what was counted is put down in Parquet parts while the days pass, or kept in memory."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from groundswell.engine.chronicle import ParquetChronicle
from groundswell.engine.counts import GROUPS, Counts
from groundswell.engine.entries import Entries
from groundswell.engine.notes import MemoryChronicle, Notes
from groundswell.engine.parts import Parts
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.chronicle import Event
from groundswell.society.society import Society


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
    steps : int
        So many will be taken at most.
    only : collection of str, optional
        Words, as ``actor.word``, that are written; all that are chronicled if not given.
    """

    def __init__(
        self,
        folder: Path | None,
        society: Society,
        counts: dict[str, Counts],
        steps: int,
        only: Collection[str] | None = None,
    ) -> None:
        self.events: list[Event] = []
        self._society, self._entries = society, Entries(counts, only)
        self.words = self._entries.names
        """What is written, as ``actor.word``."""
        self._book = Parts(folder, self._entries) if folder else Notes(self._entries, steps)
        self._persons: list[tuple[int, NDArray[np.int64]]] = []

    def weigh(self, day: int, persons: NDArray[np.int64]) -> None:
        """Take the persons of every collective as they are from a day on."""
        people = self._society.populations["person"]
        cells = np.zeros((len(self._society.places), GROUPS), np.int64)
        np.add.at(cells, (people.place, people.social_class), persons)
        self._persons.append((day, cells))

    def add(self, day: int) -> None:
        """Take the counts of a day."""
        if self.words:
            self._book.take(day)

    def close(self, calendar: Calendar) -> ParquetChronicle | MemoryChronicle:
        """Write what is left and open the whole for reading."""
        alone, events = self._entries.alone(self._society), tuple(self.events)
        told = self._society, calendar, self.words, events, tuple(self._persons), alone
        if isinstance(self._book, Parts):
            return ParquetChronicle(*told, self._book.close())
        return MemoryChronicle(*told, self._book.close())
