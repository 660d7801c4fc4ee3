"""How collectives are laid side by side: tiles of 64 lanes.

A *row* is 64 agents whose words lie beside each other, so that one instruction serves many of them. A
*tile* is a run of rows. In a tile of small collectives each lane is a collective of its own and row k is
its member k; in a tile of one big collective all lanes belong to it. In both, eight rows of a lane hold
eight consecutive members, so that a block of chance is shared by the same members in either packing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

LANES = 64
MEMBERS_OF_A_BLOCK = 8
_BLOCK = LANES * MEMBERS_OF_A_BLOCK


@dataclass(frozen=True)
class Tiles:
    """A packing of C collectives into T tiles.

    Attributes
    ----------
    first, rows : array of int64, int32, shape (T,)
        First row of each tile, and how many it has.
    lanes : array of int32, shape (T, 64)
        The collective of each lane; C (one past the last) where a lane is empty.
    big : array of uint8, shape (T,)
        1 where all lanes are one collective.
    """

    first: NDArray[np.int64]
    rows: NDArray[np.int32]
    lanes: NDArray[np.int32]
    big: NDArray[np.uint8]

    @property
    def total_rows(self) -> int:
        """Rows of all tiles."""
        return int(self.rows.sum())

    def chunks(self, count: int) -> NDArray[np.int64]:
        """Cut the tiles into at most `count` runs of about equal rows: bounds, shape (pieces + 1,)."""
        ends = np.cumsum(self.rows, dtype=np.int64)
        total = int(ends[-1]) if ends.size else 0
        cuts = np.searchsorted(ends, np.arange(1, count) * total // count)
        return np.unique(np.concatenate([[0], cuts, [ends.size]])).astype(np.int64)

    def slots(self, agents: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Row and lane of every agent, in the order of (collective, member); shapes (agents,)."""
        collective = np.repeat(np.arange(agents.size), agents)
        starts = np.cumsum(agents, dtype=np.int64) - agents
        return self.slot(collective, np.arange(collective.size) - starts[collective])

    def slot(
        self, collective: NDArray[np.int64], member: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Row and lane of some members of some collectives, shapes as given."""
        tile, side = self._homes
        first, lane, alone = self.first[tile[collective]], side[collective], self.big[tile[collective]] == 1
        together_row = member // _BLOCK * MEMBERS_OF_A_BLOCK + member % MEMBERS_OF_A_BLOCK
        row = first + np.where(alone, together_row, member)
        return row, np.where(alone, member % _BLOCK // MEMBERS_OF_A_BLOCK, lane)

    @cached_property
    def _homes(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Tile and lane of each collective; lane 0 where it has a tile to itself."""
        count = int(self.lanes.max(initial=0)) + 1
        tile, side = np.zeros(count, np.int64), np.zeros(count, np.int64)
        tiles, lanes = np.nonzero(self.lanes >= 0)
        shared = self.big[tiles] == 0
        tile[self.lanes[tiles, lanes]] = tiles
        side[self.lanes[tiles[shared], lanes[shared]]] = lanes[shared]
        return tile, side


def pack(agents: NDArray[np.int32]) -> Tiles:
    """Lay collectives of so many agents side by side, largest first, wasting few empty places.

    Parameters
    ----------
    agents : array of int32, shape (C,)
        Agents of each collective.

    Returns
    -------
    Tiles
        A function of the sizes alone.
    """
    order = np.argsort(-agents, kind="stable")
    sizes = agents[order]
    alone = 0
    while alone < order.size and _better_alone(sizes[alone : alone + LANES]):
        alone += 1
    heaps = range(alone, order.size, LANES)
    lanes = np.full((alone + len(heaps), LANES), agents.size, np.int32)
    lanes[:alone] = order[:alone, None]
    rows = np.empty(lanes.shape[0], np.int32)
    rows[:alone] = [_rows_alone(int(size)) for size in sizes[:alone]]
    for tile, start in enumerate(heaps, alone):
        members = order[start : start + LANES]
        lanes[tile, : members.size] = members
        rows[tile] = sizes[start]
    first = (
        np.concatenate([[0], np.cumsum(rows[:-1], dtype=np.int64)]) if rows.size else np.empty(0, np.int64)
    )
    big = (np.arange(lanes.shape[0]) < alone).astype(np.uint8)
    return Tiles(first.astype(np.int64), rows, lanes, big)


def _rows_alone(size: int) -> int:
    """Rows of a tile that one collective has for itself."""
    full, rest = divmod(size, _BLOCK)
    return full * MEMBERS_OF_A_BLOCK + min(rest, MEMBERS_OF_A_BLOCK)


def _better_alone(sizes: NDArray[np.int32]) -> bool:
    """Whether the first of these would waste fewer places alone than side by side with the others."""
    together = LANES * int(sizes[0]) - int(sizes.sum())
    alone = LANES * _rows_alone(int(sizes[0])) - int(sizes[0])
    return alone * len(sizes) < together
