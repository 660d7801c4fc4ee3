"""Where what actors see is kept: once for all who see the same.

What is one value for the whole country is worked out once a day, with all that laws make of it alone; what is the same
for a place and class is kept there, and only the rest by collective.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.word import Given, Mean, Setting, Wander, Word

OWN, HERE, COUNTRY = range(3)
"""Seen by one collective; by all of a place and class; by all."""


class Sights(NamedTuple):
    """What the actors of a page see on a day; C collectives, X places and classes.

    Attributes
    ----------
    own : array of float32, shape (words, C + 1)
        What each collective sees; the last is for empty lanes.
    here : array of float32, shape (words, X + 1)
        What is seen in each place by each class; the last is for empty lanes.
    country : array of float32, shape (words,)
        What all see.
    cell : array of int64, shape (C + 1,)
        The place and class of each collective.
    """

    own: NDArray[np.float32]
    here: NDArray[np.float32]
    country: NDArray[np.float32]
    cell: NDArray[np.int64]

    def of(self, words: Iterable[Word], collective: int) -> dict[str, np.float32]:
        """What one collective sees, by name of the word."""
        values = self.own[:, collective], self.here[:, self.cell[collective]], self.country
        return {word.name: values[width][row] for word, (width, row) in places_of(words).items()}


def open_sights(words: Iterable[Word], cell: NDArray[np.int64], cells: int) -> Sights:
    """Sights in which nobody has seen anything: each word has its `absent` value.

    Parameters
    ----------
    words : iterable of Word
        What is seen.
    cell : array of int64, shape (C,)
        The place and class of each collective.
    cells : int
        How many there are.
    """
    kept: tuple[list[float], list[float], list[float]] = [], [], []
    for word, (width, _) in places_of(words).items():
        kept[width].append(word.absent)
    own, here, country = (np.array(absent or [0.0], np.float32) for absent in kept)
    return Sights(
        np.repeat(own[:, None], cell.size + 1, axis=1),
        np.repeat(here[:, None], cells + 1, axis=1),
        country,
        np.append(cell, cells),
    )


def places_of(words: Iterable[Word]) -> dict[Word, tuple[int, int]]:
    """For each seen word how many share it (`OWN`, `HERE` or `COUNTRY`), and its row among those words."""
    found: dict[Word, tuple[int, int]] = {}
    rows = [0, 0, 0]
    for word in words:
        width = _width(word)
        found[word] = width, rows[width]
        rows[width] += 1
    return found


def _width(word: Word) -> int:
    seen = word.seen
    if isinstance(seen, Mean | Wander):
        return {"collective": OWN, "others": OWN, "neighbours": OWN, "country": COUNTRY}.get(
            seen.within, HERE
        )
    if isinstance(seen, Setting):
        return OWN
    assert isinstance(seen, Given)
    return HERE
