"""Chance as a pure function: Philox4x32-10, a counter-based generator (Salmon et al. 2011, key salmon2011).

A draw is a function of (seed, replication, day, person, slot) and of nothing else: not of the order of
agents, of threads, of how collectives are packed, or of what else is running. A person is a collective's
number and a member's number; eight members share one block of 128 bits, sixteen bits each:

    counter = (collective, member // 8, day, stream)    key = (seed, replication)
    draw    = 16 bits number `member % 8` of philox(counter, key), as (bits + 1/2) / 65536

Sixteen bits bound what a law can say of one person and one day: a chance of less than 1 in 131,072 never happens,
and other chances come in steps of 1 in 65,536. What is rarer belongs to a collective or to a stream of incidents.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic
from numpy.typing import NDArray

from groundswell.society import registers  # noqa: F401  before the first function is marked for the compiler

BEFORE_THE_FIRST_DAY = 0xFFFFFFFF
"""The day of draws made at the start."""

POPULATE_STREAM = 0xF000
"""Streams from here on belong to the growing of a society, not to a theory."""

_ROUNDS = 10
_MULTIPLY = (0xD2511F53, 0xCD9E8D57)
_WEYL = (0x9E3779B9, 0xBB67AE85)
_MASK = 0xFFFFFFFF


def philox_python(counter: tuple[int, int, int, int], key: tuple[int, int]) -> tuple[int, int, int, int]:
    """Philox4x32-10 on Python integers: the readable form, for the reference and for `why`.

    >>> [hex(word) for word in philox_python((0, 0, 0, 0), (0, 0))]
    ['0x6627e8d5', '0xe169c58d', '0xbc57ac4c', '0x9b00dbd8']
    """
    a, b, c, d = counter
    k0, k1 = key
    for _ in range(_ROUNDS):
        left, right = _MULTIPLY[0] * a, _MULTIPLY[1] * c
        a, b, c, d = (right >> 32) ^ b ^ k0, right & _MASK, (left >> 32) ^ d ^ k1, left & _MASK
        k0, k1 = (k0 + _WEYL[0]) & _MASK, (k1 + _WEYL[1]) & _MASK
    return a, b, c, d


def draw_python(seed: int, replication: int, day: int, collective: int, member: int, stream: int) -> int:
    """The sixteen bits of one person, day and slot."""
    words = philox_python((collective, member // 8, day & _MASK, stream), (seed, replication))
    half = member % 8
    return (words[half // 2] >> (16 * (half % 2))) & 0xFFFF


def _exact(build: Callable[[Any, Any, Any], Any]) -> Any:
    """An operation on two uint32 that stays uint32; numba alone would widen it to 64 bits, at half the speed."""

    @intrinsic
    def operation(typing_context: Any, left: Any, right: Any) -> Any:
        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            return build(builder, *arguments)

        return types.uint32(types.uint32, types.uint32), generate

    return operation


def _upper_half(builder: Any, left: Any, right: Any) -> Any:
    wide = ir.IntType(64)
    product = builder.mul(builder.zext(left, wide), builder.zext(right, wide))
    return builder.trunc(builder.lshr(product, ir.Constant(wide, 32)), ir.IntType(32))


add32 = _exact(lambda builder, left, right: builder.add(left, right))
xor32 = _exact(lambda builder, left, right: builder.xor(left, right))
times32 = _exact(lambda builder, left, right: builder.mul(left, right))
upper32 = _exact(_upper_half)

_M0, _M1 = np.uint32(_MULTIPLY[0]), np.uint32(_MULTIPLY[1])
_W0, _W1 = np.uint32(_WEYL[0]), np.uint32(_WEYL[1])


_STANDARD = (12.0 / (8.0 * (65536.0**2 - 1.0))) ** 0.5
"""Makes a sum of eight draws of 0 to 65,535 have standard deviation 1."""


@njit(forceinline=True, error_model="numpy")
def philox(a, b, c, d, k0, k1):  # type: ignore[no-untyped-def]
    """Philox4x32-10 on uint32 scalars; vectorises when called in a loop over lanes."""
    for _ in range(10):
        left_low, left_high = times32(_M0, a), upper32(_M0, a)
        right_low, right_high = times32(_M1, c), upper32(_M1, c)
        a, b, c, d = xor32(xor32(right_high, b), k0), right_low, xor32(xor32(left_high, d), k1), left_low
        k0, k1 = add32(k0, _W0), add32(k1, _W1)
    return a, b, c, d


def uniform(
    seed: int, stream: int, row: int, count: int, replication: int = 0, day: int = 0
) -> NDArray[np.float64]:
    """`count` numbers in 0-1 for the growing and the moving of a society, shape (count,).

    `row` tells apart sets of one stream; sets of the same stream, row, seed, replication and day are the same.
    """
    words = np.empty((count + 3) // 4 * 4, np.uint32)
    numbers = row, day & _MASK, POPULATE_STREAM + stream, seed, replication
    _fill(words, *(np.uint32(number) for number in numbers))
    return (words[:count].astype(np.float64) + 0.5) / 2.0**32


def uniform_sets(
    seed: int, stream: int, rows: NDArray[np.int64], counts: NDArray[np.int64], replication: int, day: int
) -> NDArray[np.float64]:
    """The sets of `uniform` of several rows, one after the other, shape (sum of counts,)."""
    numbers = (np.uint32(n) for n in (day & _MASK, POPULATE_STREAM + stream, seed, replication))
    return _fill_sets(rows.astype(np.uint32), counts, *numbers)  # type: ignore[no-any-return]


def uniform_one(seed: int, stream: int, row: int, replication: int, day: int) -> float:
    """The first number of a set of `uniform`, without an array around it."""
    return float(_first_of(row, day & _MASK, POPULATE_STREAM + stream, seed, replication))


@njit(cache=True, nogil=True, error_model="numpy")
def _first_of(row, day, stream, seed, replication):  # type: ignore[no-untyped-def]
    key = np.uint32(seed), np.uint32(replication)
    words = philox(np.uint32(0), np.uint32(row), np.uint32(day), np.uint32(stream), *key)
    return (words[0] + 0.5) / 4294967296.0


@njit(cache=True, nogil=True, error_model="numpy")
def _fill_sets(rows, counts, day, stream, seed, replication):  # type: ignore[no-untyped-def]
    numbers, made = np.empty(counts.sum(), np.float64), 0
    for which in range(rows.size):
        for block in range((counts[which] + 3) // 4):
            words = philox(np.uint32(block), rows[which], day, stream, seed, replication)
            for place in range(min(4, counts[which] - 4 * block)):
                numbers[made] = (words[place] + 0.5) / 4294967296.0
                made += 1
    return numbers


@njit(cache=True, error_model="numpy")
def _fill(words, row, day, stream, seed, replication):  # type: ignore[no-untyped-def]
    for block in range(words.size // 4):
        a, b, c, d = philox(np.uint32(block), row, day, stream, seed, replication)
        words[4 * block] = a
        words[4 * block + 1] = b
        words[4 * block + 2] = c
        words[4 * block + 3] = d


@njit(cache=True, nogil=True, error_model="numpy")
def wander(values, kept, fresh, day, stream, seed, replication):  # type: ignore[no-untyped-def]
    """Move each value: keep a part of it, and add `fresh` times a new one of mean 0 and standard deviation 1.

    A new one is the sum of eight even draws of sixteen bits: a bell to within what a mood needs, bounded at 4.9,
    and the same bits on every machine. Stands here because its compiled form is kept by the file it stands in.
    """
    for whose in range(values.size):
        a, b, c, d = philox(np.uint32(whose), np.uint32(0), day, stream, seed, replication)
        total = 0
        for bits in (a, b, c, d):
            total += np.int64(bits & np.uint32(0xFFFF)) + np.int64(bits >> np.uint32(16))
        values[whose] = kept * values[whose] + fresh * ((total - 262140) * _STANDARD)
