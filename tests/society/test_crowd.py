"""A crowd without a case: everyone there once, ties both ways, and degrees as they were asked for."""

from __future__ import annotations

import numpy as np
import pytest

from groundswell.grammar.classic_way import Crowd
from groundswell.society.crowd import gather, tied_at_random


@pytest.mark.parametrize("mean_degree", [0.0, 0.5, 3.0, 40.0, 1e9])
def test_ties_go_both_ways_and_nobody_is_tied_to_oneself_or_twice(mean_degree: float) -> None:
    ties = tied_at_random(200, mean_degree, seed=3)
    pairs = [
        (person, int(other))
        for person in range(200)
        for other in ties.tied[ties.first[person] : ties.first[person + 1]]
    ]
    assert len(pairs) == len(set(pairs)) == ties.tied.size
    assert {(other, person) for person, other in pairs} == set(pairs)
    assert all(person != other for person, other in pairs)
    if mean_degree >= 199:
        assert len(pairs) == 200 * 199


def test_degrees_are_poissons() -> None:
    degrees = np.diff(tied_at_random(50_000, 4.0, seed=1).first)
    assert degrees.mean() == pytest.approx(4.0, abs=0.05)
    assert degrees.var() == pytest.approx(4.0, abs=0.15)
    assert (degrees == 0).mean() == pytest.approx(np.exp(-4.0), abs=0.003)


def test_ties_hang_on_seed_and_replication() -> None:
    same, other, third = (tied_at_random(100, 3.0, *luck).tied for luck in ((1, 0), (1, 1), (2, 0)))
    assert np.array_equal(same, tied_at_random(100, 3.0, 1, 0).tied)
    assert not np.array_equal(same, other) and not np.array_equal(same, third)


def test_those_who_differ_stand_alone_and_others_together() -> None:
    together, alone = gather(Crowd(7), 1), gather(Crowd(3, {"threshold_given": (0.0, 0.5, 1.0)}), 1)
    assert together.populations["person"].agents.tolist() == [7]
    assert alone.populations["person"].agents.tolist() == [1, 1, 1]
    begun = gather(Crowd(50, instigators=4), 1, 2).populations["person"].settings["instigator"]
    assert begun.sum() == 4
