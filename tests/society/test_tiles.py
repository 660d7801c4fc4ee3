"""Tiles: everyone has one slot, few slots are wasted, and the packing hangs on sizes alone."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from groundswell.society.tiles import LANES, pack

sizes = st.lists(st.integers(1, 60) | st.integers(500, 3000), min_size=1, max_size=90)


@given(sizes)
def test_everyone_has_one_slot(agents: list[int]) -> None:
    tiles = pack(np.array(agents, np.int32))
    rows, lanes = tiles.slots(np.array(agents, np.int32))
    assert np.unique(rows * LANES + lanes).size == sum(agents) == rows.size
    assert 0 <= lanes.min() and lanes.max() < LANES and rows.max() < tiles.total_rows


@given(sizes)
def test_members_stand_in_the_lanes_of_their_collective(agents: list[int]) -> None:
    tiles = pack(np.array(agents, np.int32))
    rows, lanes = tiles.slots(np.array(agents, np.int32))
    tile_of_row = np.repeat(np.arange(tiles.first.size), tiles.rows)
    owner = tiles.lanes[tile_of_row[rows], lanes]
    np.testing.assert_array_equal(owner, np.repeat(np.arange(len(agents)), agents))


@given(sizes, st.integers(1, 200))
def test_chunks_cover_every_tile_once(agents: list[int], count: int) -> None:
    tiles = pack(np.array(agents, np.int32))
    bounds = tiles.chunks(count)
    assert bounds[0] == 0 and bounds[-1] == tiles.first.size and (np.diff(bounds) > 0).all()
    assert len(bounds) <= count + 1


def test_little_is_wasted_on_a_heavy_tailed_population() -> None:
    agents = np.minimum(12 / np.random.default_rng(1).random(20_000), 20_000).astype(np.int32)
    assert pack(agents).total_rows * LANES < 1.1 * agents.sum()
