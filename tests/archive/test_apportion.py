"""Whole persons out of shares: nobody is lost."""

from __future__ import annotations

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundswell.archive.apportion import apportion, nearest_whole

weights = st.lists(st.floats(0, 1e9), min_size=1, max_size=50).filter(lambda ws: fsum(ws) > 1e-6)


@given(st.integers(0, 200_000_000), weights)
def test_the_parts_add_up_and_each_is_within_one(total: int, shares: list[float]) -> None:
    parts = apportion(total, shares)
    assert sum(parts) == total
    assert all(
        abs(part - total * share / fsum(shares)) < 1 + 1e-6 for part, share in zip(parts, shares, strict=True)
    )
    assert all(part >= 0 for part in parts)


def test_of_equal_remainders_the_earlier_is_served_first() -> None:
    assert apportion(2, [1, 1, 1]) == [1, 1, 0]


def test_nothing_needs_nobody() -> None:
    assert apportion(0, [0, 0]) == [0, 0]
    assert apportion(0, []) == []


@pytest.mark.parametrize(("total", "shares"), [(-1, [1]), (1, [0]), (1, []), (1, [2, -1])])
def test_what_cannot_be_shared_out(total: int, shares: list[float]) -> None:
    with pytest.raises(ValueError, match="cannot share out"):
        apportion(total, shares)


def test_halves_go_up() -> None:
    assert [nearest_whole(value) for value in (0.5, 1.5, 2.5, 2.4)] == [1, 2, 3, 2]
