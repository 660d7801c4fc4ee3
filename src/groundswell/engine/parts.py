"""Writes the chronicle down in Parquet parts while the days pass.

Cells in which nothing was counted on a day are not written. DuckDB turns arrays into files, in memory, on
one thread, so that the same chronicle is the same bytes; it never owns a database file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from groundswell.engine.chronicle import in_memory, quoted
from groundswell.engine.counts import GROUPS, PARTS
from groundswell.engine.entries import Entries
from groundswell.grammar.chronicle import STEPS_OF_A_SHARE
from groundswell.grammar.spelling import BadInput

_ROWS_OF_A_PART = 500_000


class Parts:
    """Takes each day's counts, and writes them out in parts.

    Parameters
    ----------
    folder : Path
        Where the parts go; made if it is not there.
    entries : Entries
        What is written down.
    """

    def __init__(self, folder: Path, entries: Entries) -> None:
        self._folder, self._entries = folder, entries
        singles = sum(who.size * len(which) for _, who, which, _ in entries.singles)
        # Room for the rows of a part, and for those of the day that fills it.
        self._rows = np.empty((_ROWS_OF_A_PART + entries.cells.shape[1], 2 + len(entries.words)), np.int64)
        self._rows_alone = np.empty((_ROWS_OF_A_PART + singles, 4), np.int64)
        self._used = self._used_alone = self._parts = 0
        self._written: list[Path] = []
        _make_room(folder)

    def take(self, day: int) -> None:
        """Take the counts of a day."""
        entries = self._entries
        self._used = _take(day, entries.cells, entries.numbers, entries.wholes, self._rows, self._used)
        for single in entries.singles:
            self._used_alone = _take_single(day, *single, self._rows_alone, self._used_alone)
        if self._used + self._used_alone >= _ROWS_OF_A_PART:
            self._put_down()

    def close(self) -> tuple[Path, ...]:
        """Write what is left; all the files."""
        if self._used or self._used_alone or self._parts == 0:
            self._put_down()
        return tuple(self._written)

    def _put_down(self) -> None:
        """Write the rows that wait."""
        rows, alone = self._rows[: self._used], self._rows_alone[: self._used_alone]
        self._used = self._used_alone = 0
        self._parts += 1
        table: dict[str, NDArray[Any]] = {
            "day": rows[:, 0].astype(np.int32),
            "place": (rows[:, 1] // GROUPS).astype(np.int16),
            "class": (rows[:, 1] % GROUPS).astype(np.int8),
        }
        table |= {name: rows[:, 2 + column].copy() for column, name in enumerate(self._entries.names)}
        self._write(table, "part")
        if len(alone):
            named = enumerate(("day", "word", "actor", "value"))
            self._write({name: alone[:, k].astype(np.int32) for k, name in named}, "alone")

    def _write(self, table: dict[str, NDArray[Any]], sort: str) -> None:
        """Write a table aside, and then give it its name."""
        part = self._folder / f"{sort}-{self._parts - 1:05d}.parquet"
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


def warm_parts() -> None:
    """Compile, or take from the cache, the functions of this file."""
    one = np.zeros((1, 1), np.int64)
    _take(0, one, one[0], one[0], np.zeros((1, 3), np.int64), 0)
    _take_single(0, one, one[0], np.zeros((1, 3), np.int64), 0, np.zeros((1, 4), np.int64), 0)
