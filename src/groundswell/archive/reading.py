"""What is at hand while one case is read: its folder, its file, its tables, and every number found so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from groundswell.archive.dates import check_when
from groundswell.archive.folder import Folder
from groundswell.archive.packages import Package
from groundswell.archive.schema import WrittenCase
from groundswell.archive.tables import Row, Table, read_table
from groundswell.archive.written import (
    Amount,
    Cells,
    Cited,
    ConfidenceColumn,
    Origin,
    SourceColumn,
    Trust,
    WrittenNumber,
)
from groundswell.archive.yaml_lines import Document, Where
from groundswell.grammar.case import Number
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.nomenclature import word as word_of
from groundswell.grammar.sources import Confidence, Source, parse_confidence, parse_source
from groundswell.grammar.spelling import BadInput, unknown
from groundswell.grammar.word import Given, Setting

T = TypeVar("T")

#: Units in which persons are counted, and how many persons one is.
PERSONS = {"persons": 1, "thousand persons": 1_000, "million persons": 1_000_000}

#: From the surest to the least sure.
_SUREST = (Confidence.READ, Confidence.DERIVED, Confidence.ASSUMED, Confidence.RECALLED)


@dataclass
class Reading:
    """One case while it is read; its methods raise `BadInput` with file and line.

    Attributes
    ----------
    folder, document, written, package
        Where it lies, what its file says with lines, the same by its schema, what its tables are said to be.
    numbers : dict of str to Number
        By path, in the order in which they were met.
    """

    folder: Folder
    document: Document
    written: WrittenCase
    package: Package
    numbers: dict[str, Number] = field(default_factory=dict)
    _tables: dict[str, Table] = field(default_factory=dict)

    @property
    def style(self) -> str:
        """The calendar of the case."""
        return self.written.calendar.style

    def number(self, amount: Amount, *where: str | int) -> Number:
        """Return a number, or the one under `numbers` of that name, and keep it by its path."""
        if isinstance(amount, str):
            self.one_of("number", amount, self.written.numbers, *where)
            return self.number(self.written.numbers[amount], "numbers", amount)
        with self.document.at(*where, "date"):
            check_when(amount.date, self.style)
        return self.keep(where, amount.value, amount, amount.confidence)

    def keep(self, where: Where, value: float, of: WrittenNumber | Origin, confidence: Confidence) -> Number:
        """Keep a number by its path."""
        number = Number(value, of.unit, of.date, of.source, confidence, of.note)
        self.numbers[".".join(map(str, where))] = number
        return number

    def call(self, item: Where, inside: Where, *words: str) -> None:
        """Name a number inside an item of a list by what the item is of, in the place of its index.

        ``persons.of.5.persons`` becomes ``persons.of.warsaw and 8 more.persons``. A number that stands under `numbers`
        has its name already.
        """
        path = ".".join(map(str, (*item, *inside)))
        if path in self.numbers:
            said = words[0] if len(words) == 1 else f"{words[0]} and {len(words) - 1} more"
            self.numbers[".".join(map(str, (*item[:-1], said, *inside)))] = self.numbers.pop(path)

    def share(self, amount: Amount, *where: str | int) -> float:
        """Return a share: 0 to 1."""
        number = self.number(amount, *where)
        if number.unit != "share" or not 0 <= number.value <= 1:
            raise self.document.fault(
                where, f"{number.value:g} {number.unit} is no share", "a value from 0 to 1, and `unit: share`"
            )
        return number.value

    def times(self, amount: Amount, *where: str | int) -> float:
        """Return a factor: 0 or more, of whatever unit."""
        number = self.number(amount, *where)
        if number.value < 0:
            raise self.document.fault(where, f"{number.value:g} {number.unit} is negative", "0 or more")
        return number.value

    def persons(self, amount: Amount, *where: str | int) -> float:
        """Return a number of persons, whatever unit it was counted in."""
        number = self.number(amount, *where)
        if number.value < 0:
            raise self.document.fault(
                where, f"{number.value:g} {number.unit} is less than nobody", "0 or more"
            )
        return number.value * self.persons_per(number.unit, *where)

    def persons_per(self, unit: str, *where: str | int) -> int:
        """Return how many persons one of a unit is."""
        with self.document.at(*where, "unit"):
            if unit not in PERSONS:
                raise unknown("unit of persons", unit, PERSONS)
        return PERSONS[unit]

    def table(self, name: str, columns: Mapping[str, str], *where: str | int) -> Table:
        """Return a table that the data package describes; it has each column that a key of the case names."""
        with self.document.at(*where, "table"):
            if name not in self._tables:
                self._tables[name] = read_table(self.folder, name)
                self.package.describes(self._tables[name])
        for key, column in columns.items():
            with self.document.at(*where, key):
                self._tables[name].has(column)
        return self._tables[name]

    def rows(self, name: str, cells: Cells, columns: Mapping[str, str], *where: str | int) -> tuple[Row, ...]:
        """Return the rows of such a table in which all these cells say this."""
        table = self.table(name, columns, *where)
        with self.document.at(*where, "rows"):
            rows = table.where(cells)
        return rows

    def origin(self, of: Origin, *where: str | int) -> None:
        """Refuse a column whose date is none."""
        with self.document.at(*where, "date"):
            check_when(of.date, self.style)

    def trust(self, said: Trust, row: Row, *where: str | int) -> Confidence:
        """Return the confidence of a row; `where` is said what it is, or in which column it stands."""
        return (
            self._told(said.column, row, parse_confidence, where)
            if isinstance(said, ConfidenceColumn)
            else said
        )

    def cited(self, said: Cited, row: Row, *where: str | int) -> Source:
        """Return the source of a row, as `trust` does its confidence."""
        return self._told(said.column, row, parse_source, where) if isinstance(said, SourceColumn) else said

    def _told(self, column: str, row: Row, parse: Callable[[str], T], where: Where) -> T:
        self.one_of("column", column, row.cells, *where, "column")
        try:
            return parse(row.text(column))
        except BadInput as complaint:
            raise complaint if complaint.file else complaint.at(row.file, row.line) from None

    def settings(self, actor: str, written: Mapping[str, Amount], *where: str | int) -> dict[str, float]:
        """Return fixed properties by word of the nomenclature."""
        settings = {}
        for name, amount in written.items():
            self.one_of(f"{actor} setting", name, seen_words(actor, Setting), *where, name)
            number, word = self.number(amount, *where, name), word_of(name, actor)
            if number.unit != word.unit or not word.low <= number.value <= word.high:
                said = f"{name} is {number.value:g} {number.unit}"
                raise self.document.fault(
                    (*where, name), said, f"{word.low:g} to {word.high:g}, and `unit: {word.unit}`"
                )
            settings[name] = number.value
        return settings

    def one_of(self, kind: str, name: str, known: Iterable[str], *where: str | int) -> str:
        """Return the name, or complain with the nearest one that is known."""
        names = list(known)
        with self.document.at(*where):
            if name not in names:
                raise unknown(kind, name, names)
        return name


def seen_words(actor: str, filled: type[Given] | type[Setting]) -> list[str]:
    """Words of a kind of actor that are filled from the register, or by the case's settings."""
    return [name for (of, name), word in WORDS.items() if of == actor and isinstance(word.seen, filled)]


def least_sure(trusts: Iterable[Confidence]) -> Confidence:
    """Return the least sure of some confidences: what is made of several is as sure as that."""
    return max(trusts, key=_SUREST.index)
