"""How the state of a page's actors lies in memory: planes of 64 bytes.

A row of 64 agents is a run of planes. A byte word takes one plane, a pair two (low bytes, high bytes), an
exact word four. Flags share planes, eight to a plane; bit 0 of plane 0 says whether an agent is there.
"""

from __future__ import annotations

from dataclasses import dataclass

from groundswell.grammar.page import Page
from groundswell.grammar.word import Storage, Word
from groundswell.society.tiles import LANES

FULL = {Storage.FLAG: 1, Storage.BYTE: 255, Storage.PAIR: 65535, Storage.EXACT: 65535}
"""The code that stands for the high end of a word's range, when it is counted."""


@dataclass(frozen=True)
class Column:
    """Where a word lies: its first plane, and for a flag its bit there."""

    word: Word
    plane: int
    bit: int = 0


@dataclass(frozen=True)
class Layout:
    """The planes of a row.

    Attributes
    ----------
    columns : tuple of Column
        One for each kept word.
    flag_planes, planes : int
        Planes that flags take, and all planes of a row.
    """

    columns: tuple[Column, ...]
    flag_planes: int
    planes: int

    @property
    def row_bytes(self) -> int:
        """Bytes of a row of 64 agents."""
        return self.planes * LANES

    def column(self, name: str) -> Column:
        """The column of a word."""
        return next(column for column in self.columns if column.word.name == name)


def lay_out(page: Page) -> Layout:
    """Give each kept word of a day's page its planes, flags first."""
    flags = [word for word in page.kept if word.storage is Storage.FLAG]
    columns = [Column(word, (k + 1) // 8, (k + 1) % 8) for k, word in enumerate(flags)]
    flag_planes = len(flags) // 8 + 1
    plane = flag_planes
    for word in page.kept:
        if word.storage is not Storage.FLAG:
            columns.append(Column(word, plane))
            plane += word.storage.value
    return Layout(tuple(columns), flag_planes, plane)


def full_code(word: Word) -> int:
    """The code that a count of this word takes for its high end: 1 for a flag."""
    return 1 if word.is_flag else FULL[word.storage] if word.kept else 65535
