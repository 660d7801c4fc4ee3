"""Chance: the published vectors, the two forms alike, and even draws."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundswell.society.chance import draw_python, philox, philox_python, uniform, uniform_sets

PUBLISHED = [
    ((0, 0, 0, 0), (0, 0), (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)),
    ((0xFFFFFFFF,) * 4, (0xFFFFFFFF,) * 2, (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)),
    (
        (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
        (0xA4093822, 0x299F31D0),
        (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
    ),
]
"""Known answers of Philox4x32-10 that its authors publish with Random123 (key salmon2011)."""

word = st.integers(0, 2**32 - 1)


@pytest.mark.parametrize(("counter", "key", "answer"), PUBLISHED)
def test_published_vectors(counter: tuple[int, ...], key: tuple[int, ...], answer: tuple[int, ...]) -> None:
    assert philox_python(counter, key) == answer  # type: ignore[arg-type]
    assert tuple(int(v) for v in philox(*(np.uint32(v) for v in (*counter, *key)))) == answer


@given(st.tuples(word, word, word, word), st.tuples(word, word))
def test_compiled_equals_plain(counter: tuple[int, ...], key: tuple[int, ...]) -> None:
    compiled = philox(*(np.uint32(v) for v in (*counter, *key)))
    assert tuple(int(v) for v in compiled) == philox_python(counter, key)  # type: ignore[arg-type]


def test_each_part_of_the_key_changes_the_draw() -> None:
    """Seed, replication, day, collective, member and stream: none is ignored, and none is another's shift."""
    base = (1, 2, 3, 4, 5, 6)
    draws = {base: tuple(draw_python(*base[:4], base[4] + k, base[5]) for k in range(64))}
    for place in range(6):
        if place == 4:
            continue
        other = tuple(value + (place == k) for k, value in enumerate(base))
        draws[other] = tuple(draw_python(*other[:4], other[4] + k, other[5]) for k in range(64))
    assert len(set(draws.values())) == len(draws)


def test_draws_are_even() -> None:
    """Chi-squared of 65,536 draws over 64 cells stays within five standard deviations of its mean."""
    draws = [
        draw_python(7, 0, day, collective, member, 0)
        for day in range(16)
        for collective in range(64)
        for member in range(64)
    ]
    observed = np.bincount(np.array(draws) >> 10, minlength=64)
    expected = len(draws) / 64
    statistic = float(((observed - expected) ** 2 / expected).sum())
    assert abs(statistic - 63) < 5 * np.sqrt(2 * 63)


def test_uniform_is_a_function_of_its_arguments() -> None:
    np.testing.assert_array_equal(uniform(1, 2, 3, 10), uniform(1, 2, 3, 20)[:10])
    assert not np.array_equal(uniform(1, 2, 3, 10), uniform(1, 2, 4, 10))
    assert 0 < uniform(5, 0, 0, 10_000).min() and uniform(5, 0, 0, 10_000).max() < 1


def test_sets_one_after_the_other() -> None:
    rows, counts = np.array([11, 5, 900]), np.array([9, 1, 4])
    one_by_one = [
        uniform(7, 2, int(row), int(n), replication=3, day=40) for row, n in zip(rows, counts, strict=True)
    ]
    np.testing.assert_array_equal(uniform_sets(7, 2, rows, counts, 3, 40), np.concatenate(one_by_one))
