"""Between stored codes and the numbers of a page; called once per word and lane, and inlined.

Each function is plain arithmetic in the declared precision, so that the reference, which calls the same
source through its plain twin, stores the same bits.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic

from groundswell.engine.twin import Precision, inlined_twin
from groundswell.society import registers as registers  # before anything here is compiled

PRECISION: Precision = np.float32
"""The declared precision of every page."""

ROUNDING_FACTORS = (1, 77, 151, 29, 203, 101, 53, 179, 229, 13, 117, 67, 191, 41, 83, 139)
"""Odd factors that give each stored word its own rounding from the low eight bits of one draw."""


def decoded(code: float, low: float, step: float) -> float:
    """The number that a code stands for."""
    return low + step * code


def encoded(value: float, low: float, steps: float, rounding: float) -> float:
    """The code of a number, before its fraction is cut off; `rounding` in 0-1 makes the mean exact."""
    return (value - low) * steps + rounding


def quantile(bits: float) -> float:
    """Sixteen bits of chance as a number in 0-1, never either bound."""
    return (bits + 0.5) * 0.0000152587890625


def rounding(bits: float) -> float:
    """Eight bits of chance as a number from 0 to 255/256.

    Added to a code they never reach the next one, not even at 65,535, where float32 has steps of 1/256.
    """
    return bits * 0.00390625


decode = inlined_twin(decoded, PRECISION)
encode = inlined_twin(encoded, PRECISION)
as_quantile = inlined_twin(quantile, PRECISION)
as_rounding = inlined_twin(rounding, PRECISION)


def _conversion(target: Any, build: Any) -> Any:
    @intrinsic
    def convert(typing_context: Any, value: Any) -> Any:
        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            return build(builder, arguments[0])

        return target(value), generate

    return convert


def _resized(width: int) -> Any:
    def build(builder: Any, value: Any) -> Any:
        wide = ir.IntType(width)
        if value.type.width == width:
            return value
        return builder.trunc(value, wide) if value.type.width > width else builder.zext(value, wide)

    return build


to_byte = _conversion(types.uint8, _resized(8))
to_uint32 = _conversion(types.uint32, _resized(32))
to_int32 = _conversion(types.int32, _resized(32))
real = _conversion(types.float32, lambda builder, value: builder.sitofp(value, ir.FloatType()))
whole = _conversion(types.int32, lambda builder, value: builder.fptosi(value, ir.IntType(32)))
float_of_bits = _conversion(types.float32, lambda builder, value: builder.bitcast(value, ir.FloatType()))
bits_of_float = _conversion(types.int32, lambda builder, value: builder.bitcast(value, ir.IntType(32)))


def _exact(build: Any) -> Any:
    """An operation on two int32 that stays int32."""

    @intrinsic
    def operation(typing_context: Any, left: Any, right: Any) -> Any:
        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            return build(builder, *arguments)

        return types.int32(types.int32, types.int32), generate

    return operation


both = _exact(lambda builder, left, right: builder.and_(left, right))
either = _exact(lambda builder, left, right: builder.or_(left, right))
less = _exact(lambda builder, left, right: builder.sub(left, right))
up = _exact(lambda builder, left, right: builder.shl(left, right))
down = _exact(lambda builder, left, right: builder.lshr(left, right))
times = _exact(lambda builder, left, right: builder.mul(left, right))


def _room(scalar: Any, kind: Any) -> Any:
    """Room for so many scalars on the stack of the loop, in step with cache lines.

    It is nobody else's: the compiler sees that storing state cannot change it, and so neither checks for
    that nor reads it again. An array from `numpy.empty` would give it no such certainty.
    """

    @intrinsic(prefer_literal=True)
    def room(typing_context: Any, count: Any) -> Any:
        if not isinstance(count, types.IntegerLiteral):
            return None

        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            with builder.goto_entry_block():
                place = builder.alloca(ir.ArrayType(kind, count.literal_value))
            place.align = 64
            return builder.bitcast(place, kind.as_pointer())

        return types.CPointer(scalar)(count), generate

    return room


room_float32 = _room(types.float32, ir.FloatType())
room_int32 = _room(types.int32, ir.IntType(32))
room_uint32 = _room(types.uint32, ir.IntType(32))

_8, _16, _24, _255 = (np.int32(k) for k in (8, 16, 24, 255))


@njit(forceinline=True, error_model="numpy")
def byte_at(row, place):  # type: ignore[no-untyped-def]
    """Code of a byte word."""
    return to_int32(row[place])


@njit(forceinline=True, error_model="numpy")
def pair_at(row, place):  # type: ignore[no-untyped-def]
    """Code of a pair word: low bytes in one plane, high bytes in the next."""
    return either(to_int32(row[place]), up(to_int32(row[place + 64]), _8))


@njit(forceinline=True, error_model="numpy")
def exact_at(row, place):  # type: ignore[no-untyped-def]
    """A float32 from its four planes."""
    low = either(to_int32(row[place]), up(to_int32(row[place + 64]), _8))
    high = either(up(to_int32(row[place + 128]), _16), up(to_int32(row[place + 192]), _24))
    return float_of_bits(either(low, high))


@njit(forceinline=True, error_model="numpy")
def put_byte(row, place, code):  # type: ignore[no-untyped-def]
    """Store a byte word."""
    row[place] = to_byte(code)


@njit(forceinline=True, error_model="numpy")
def put_pair(row, place, code):  # type: ignore[no-untyped-def]
    """Store a pair word."""
    row[place] = to_byte(code)
    row[place + 64] = to_byte(down(code, _8))


@njit(forceinline=True, error_model="numpy")
def put_exact(row, place, value):  # type: ignore[no-untyped-def]
    """Store a float32."""
    code = bits_of_float(value)
    row[place] = to_byte(code)
    row[place + 64] = to_byte(down(code, _8))
    row[place + 128] = to_byte(down(code, _16))
    row[place + 192] = to_byte(down(code, _24))
