"""Moves the moods of places and collectives: slow chance that those who meet share.

Daily luck of persons averages out in a crowd; a mood does not. Each is a first-order autoregression with
standard deviation 1, its draws keyed by (seed, replication), (whose, day, stream).
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from groundswell.engine.twin import compiled_twin
from groundswell.grammar.mathematics import normal_quantile
from groundswell.grammar.word import Wander
from groundswell.society.chance import philox

_normal = compiled_twin(normal_quantile, np.float64)


class Mood:
    """One wandering word: its value for everyone who shares it.

    Parameters
    ----------
    wander : Wander
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

    def __init__(self, wander: Wander, sharers: int, seed: int, replication: int) -> None:
        self.values = np.zeros(sharers)
        self._kept = 0.5 ** (1.0 / wander.half_life)
        self._luck = np.uint32(wander.stream), np.uint32(seed), np.uint32(replication)
        self._step(0xFFFFFFFF, 0.0)

    def step(self, day: int) -> None:
        """Move every value by one step."""
        self._step(day, self._kept)

    def _step(self, day: int, kept: float) -> None:
        _wander(self.values, kept, (1.0 - kept * kept) ** 0.5, np.uint32(day), *self._luck)


@njit(cache=True, nogil=True, error_model="numpy")
def _wander(values, kept, fresh, day, stream, seed, replication):  # type: ignore[no-untyped-def]
    for whose in range(values.size):
        bits, _, _, _ = philox(np.uint32(whose), np.uint32(0), day, stream, seed, replication)
        values[whose] = kept * values[whose] + fresh * _normal((bits + 0.5) / 4294967296.0)


def warm_moods() -> None:
    """Compile, or take from the cache, the functions of this file."""
    _wander(np.zeros(1), 0.5, 0.5, np.uint32(0), np.uint32(0), np.uint32(0), np.uint32(0))


def sharers_of(wander: Wander, collectives: int, places: int) -> int:
    """How many values a wandering word has."""
    return {"collective": collectives, "place": places}.get(wander.within, 1)


def spread(wander: Wander, mood: Mood, place: NDArray[np.int32]) -> NDArray[np.float64]:
    """The value for each collective, shape (collectives,)."""
    if wander.within == "collective":
        return mood.values
    return mood.values[place] if wander.within == "place" else np.repeat(mood.values, place.size)
