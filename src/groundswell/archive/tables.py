"""Tables of a case: CSV whose every fault has a file and a line."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from groundswell.archive.folder import Folder
from groundswell.grammar.spelling import BadInput, unknown

_NUMBER = re.compile(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?")


@dataclass(frozen=True)
class Row:
    """One row: its cells by column, and where it stands."""

    file: str
    line: int
    cells: Mapping[str, str]

    def fault(self, message: str, expected: str | None = None) -> BadInput:
        """Return (to be raised) a complaint about the row."""
        return BadInput(message, file=self.file, line=self.line, expected=expected)

    def text(self, column: str) -> str:
        """Return a cell that must not be empty."""
        if not self.cells[column].strip():
            raise self.fault(f"{column} is empty", f"a value of {column}")
        return self.cells[column].strip()

    def number(self, column: str, low: float = -math.inf, high: float = math.inf) -> float:
        """Return a cell that must be a number from `low` to `high`."""
        written = self.text(column)
        # Not what `float` takes: to it, `1_000` and `nan` are numbers too.
        value = float(written) if _NUMBER.fullmatch(written) else math.inf
        if not math.isfinite(value):
            raise self.fault(
                f"{column} is {written!r}, which is no number", "digits, with a point for fractions"
            )
        if not low <= value <= high:
            limit = "0 or more" if low == 0 and high == math.inf else f"{low:g} to {high:g}"
            raise self.fault(f"{column} is {written}", limit)
        return value

    def empty(self, column: str) -> bool:
        """Whether a cell says nothing."""
        return not self.cells[column].strip()


@dataclass(frozen=True)
class Table:
    """A table: its name in the case, the names of its columns, its rows."""

    name: str
    file: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    def has(self, *columns: str) -> None:
        """Raise `UnknownName`, with the nearest one, unless there are such columns."""
        for column in columns:
            if column not in self.header:
                raise unknown(f"column of {self.name}", column, self.header)

    def where(self, cells: Mapping[str, str | int | float]) -> tuple[Row, ...]:
        """Return the rows in which all these cells say this."""
        self.has(*cells)
        sought = {column: str(value) for column, value in cells.items()}
        found = tuple(row for row in self.rows if all(row.cells[c].strip() == v for c, v in sought.items()))
        if not found:
            said = ", ".join(f"{column} is {value!r}" for column, value in sought.items())
            raise BadInput(
                f"{self.name} has no row" + (f" where {said}" if said else ""), expected="at least one"
            )
        return found


def read_table(folder: Folder, name: str) -> Table:
    """Read a table of the case.

    Raises
    ------
    BadInput
        Where it is not there; with the line, where its header or a row is not in order.
    """
    file = folder.shown(name)
    lines = _lines(folder.text(name), file)
    header = next(lines, (1, []))[1]
    if not header or not all(header):
        raise BadInput(
            "the table has a column without a name", file=file, line=1, expected="a first line of names"
        )
    for column in header:
        if header.count(column) > 1:
            raise BadInput(
                f"the column {column!r} stands twice", file=file, line=1, expected="each name once"
            )
    rows = []
    for line, cells in lines:
        if len(cells) != len(header):
            raise BadInput(
                f"the row has {len(cells)} cells",
                file=file,
                line=line,
                expected=f"{len(header)}, as the first line",
            )
        rows.append(Row(file, line, dict(zip(header, cells, strict=True))))
    return Table(name, file, tuple(header), tuple(rows))


def _lines(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the line on which it begins."""
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    begins = 1
    try:
        for cells in reader:
            if cells:
                yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        raise BadInput(
            f"this is not a table: {error}", file=file, line=begins, expected="cells with commas between"
        ) from None
