"""One pass: a page said for every actor of a kind, in chunks, on as many threads as were asked for."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
from numba import njit
from numpy.typing import NDArray

from groundswell.engine.compile import CompiledPage
from groundswell.engine.reference import Moment
from groundswell.engine.sights import Sights
from groundswell.society.society import Population

MOST_PIECES = 64
ROWS_OF_A_PIECE = 4096
"""A pass is cut into pieces of about so many rows, and into no more than `MOST_PIECES`: by the size of the society
and not by the number of threads. Handing out smaller pieces costs more than it saves."""


class Pass:
    """A page, ready to be said for all the actors of a society.

    Parameters
    ----------
    compiled : CompiledPage
        The page and its loop.
    population : Population
        Its actors.
    state : array of uint8
        Their state, changed in place.
    values : sequence of float
        Values of the page's parameters, in the order of its arguments.
    pool : ThreadPoolExecutor or None
        Who shares the work.
    chunks : int or None
        Pieces that the work is cut into; by its size if not given.
    """

    def __init__(
        self,
        compiled: CompiledPage,
        population: Population,
        state: NDArray[np.uint8],
        values: Sequence[float],
        pool: ThreadPoolExecutor | None,
        chunks: int | None,
    ) -> None:
        self.compiled, self.population, self.state = compiled, population, state
        self.values = np.array(values or [0.0], np.float32)
        tiles = population.tiles
        self._tiles = tiles.first, tiles.rows, tiles.lanes, tiles.big
        bounds = tiles.chunks(chunks or min(MOST_PIECES, 1 + tiles.total_rows // ROWS_OF_A_PIECE)).tolist()
        self._pieces = list(pairwise(bounds))
        self._pool = pool

    def say(self, sights: Sights, counts: NDArray[np.int64], moment: Moment) -> None:
        """Say the page for everyone: change their state, and count.

        Parameters
        ----------
        sights : Sights
            What everyone sees.
        counts : array of int64, shape (C + 1, W)
            Filled with the sums over each collective.
        moment : Moment
            The key of the draws.
        """
        luck = np.uint32(moment.today), np.uint32(moment.seed), np.uint32(moment.replication)

        def piece(bounds: tuple[int, int]) -> None:
            self.compiled.loop(self.state, *self._tiles, *sights, counts, self.values, *luck, *bounds)

        if self._pool is None or len(self._pieces) == 1:
            for bounds in self._pieces:
                piece(bounds)
        else:
            list(self._pool.map(piece, self._pieces))


def empty_state(population: Population, compiled: CompiledPage) -> NDArray[np.uint8]:
    """State of nobody in particular: zeros, and the bit that says who is there."""
    tiles, row_bytes = population.tiles, compiled.layout.row_bytes
    state = np.zeros(tiles.total_rows * row_bytes, np.uint8)
    say_who_is_there(state, row_bytes, tiles.first, tiles.rows, tiles.lanes, tiles.big, population.agents)
    return state


@njit(cache=True, error_model="numpy")
def say_who_is_there(state, row_bytes, first, rows, lanes, big, agents):  # type: ignore[no-untyped-def]
    """Set bit 0 of plane 0 for every agent, and for no empty place."""
    for tile in range(first.size):
        for row in range(rows[tile]):
            for lane in range(64):
                collective = lanes[tile, lane]
                member = row // 8 * 512 + lane * 8 + row % 8 if big[tile] else row
                if collective < agents.size and member < agents[collective]:
                    state[(first[tile] + row) * row_bytes + lane] = 1
