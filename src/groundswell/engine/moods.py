"""Moves the moods of places and collectives: slow chance that those who meet share.

Daily luck of persons averages out in a crowd; a mood does not. Each is a first-order autoregression with
standard deviation 1, its draws keyed by (seed, replication), (whose, day, stream).
"""

from __future__ import annotations

import numpy as np

from groundswell.grammar.word import Wander
from groundswell.society.chance import wander


class Mood:
    """One wandering word: its value for everyone who shares it.

    Parameters
    ----------
    wanders : Wander
        How fast it moves, and on what stream.
    sharers : int
        How many values there are: one for each collective or place, or one for all.
    seed, replication : int
        What its draws hang on.

    Attributes
    ----------
    values : array of float64, shape (sharers,)
        As they stand after the last step; drawn from the standing distribution before the first.
    """

    def __init__(self, wanders: Wander, sharers: int, seed: int, replication: int) -> None:
        self.values = np.zeros(sharers)
        self._kept = 0.5 ** (1.0 / wanders.half_life)
        self._luck = np.uint32(wanders.stream), np.uint32(seed), np.uint32(replication)
        self._step(0xFFFFFFFF, 0.0)

    def step(self, day: int) -> None:
        """Move every value by one step."""
        self._step(day, self._kept)

    def _step(self, day: int, kept: float) -> None:
        wander(self.values, kept, (1.0 - kept * kept) ** 0.5, np.uint32(day), *self._luck)


def sharers_of(wanders: Wander, collectives: int, places: int) -> int:
    """How many values a wandering word has."""
    return {"collective": collectives, "place": places}.get(wanders.within, 1)
