"""The five primitives of the grammar, compiled: bit patterns in place of `math`, for float32 and float64.

Each is one to three machine instructions without a branch or a call, so that a loop over persons which uses
them still fills the vector registers. `COMPILED` maps the grammar's functions to these; `twin.py` reads it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from groundswell.grammar import primitives as plain


@dataclass(frozen=True)
class _Layout:
    """How a binary float of IEEE 754 lies in its bits."""

    float_type: Any
    bits_type: Any
    fraction_bits: int
    one: int
    """The bits of 1.0: the bias of the exponent, in place."""
    least_mantissa: int
    """The bits of `plain.LEAST_MANTISSA`."""
    whole: float
    """One and a half times the first power of two whose neighbours are one apart: adding it to a whole number
    leaves that number in the low bits of the sum, and a NaN leaves nothing there. A conversion to integer
    would be undefined for NaN."""

    def integer(self, value: int) -> Any:
        return ir.Constant(self.bits_type, value)

    def number(self, value: float) -> Any:
        return ir.Constant(self.float_type, value)


_LAYOUTS = {
    types.float32: _Layout(ir.FloatType(), ir.IntType(32), 23, 0x3F800000, 0x3F3504F3, 1.5 * 2.0**23),
    types.float64: _Layout(
        ir.DoubleType(), ir.IntType(64), 52, 0x3FF0000000000000, 0x3FE6A09E60000000, 1.5 * 2.0**52
    ),
}

_Build = Callable[[Any, _Layout, Any], Any]


def _float_to_float(build: _Build) -> Any:
    """Make an intrinsic from a function of (LLVM builder, layout, LLVM value); typing fails for anything
    else."""

    def typed(_context: Any, x: Any) -> Any:
        layout = _LAYOUTS.get(x)
        if layout is None:
            return None  # numba's own "no implementation for int64" is clearer than ours would be

        def generate(_target: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
            return build(builder, layout, arguments[0])

        return x(x), generate

    typed.__name__ = build.__name__.strip("_")
    return intrinsic(typed)


def _nearest(builder: Any, layout: _Layout, x: Any) -> Any:
    return builder.call(builder.module.declare_intrinsic("llvm.rint", [layout.float_type]), [x])


def _square_root(builder: Any, layout: _Layout, x: Any) -> Any:
    return builder.call(builder.module.declare_intrinsic("llvm.sqrt", [layout.float_type]), [x])


def _power_of_two(builder: Any, layout: _Layout, k: Any) -> Any:
    low_bits = builder.bitcast(builder.fadd(k, layout.number(layout.whole)), layout.bits_type)
    exponent = builder.shl(low_bits, layout.integer(layout.fraction_bits))
    return builder.bitcast(builder.add(exponent, layout.integer(layout.one)), layout.float_type)


def _steps_of_two(builder: Any, layout: _Layout, x: Any) -> tuple[Any, Any]:
    """Return the bits of `x`, and how many times two its mantissa must be shifted by, in the low bits."""
    bits = builder.bitcast(x, layout.bits_type)
    above = builder.sub(bits, layout.integer(layout.least_mantissa))
    return bits, builder.ashr(above, layout.integer(layout.fraction_bits))


def _exponent_of(builder: Any, layout: _Layout, x: Any) -> Any:
    _, exponent = _steps_of_two(builder, layout, x)
    return builder.sitofp(exponent, layout.float_type)


def _mantissa_of(builder: Any, layout: _Layout, x: Any) -> Any:
    bits, exponent = _steps_of_two(builder, layout, x)
    shift = builder.shl(exponent, layout.integer(layout.fraction_bits))
    return builder.bitcast(builder.sub(bits, shift), layout.float_type)


nearest = _float_to_float(_nearest)
power_of_two = _float_to_float(_power_of_two)
exponent_of = _float_to_float(_exponent_of)
mantissa_of = _float_to_float(_mantissa_of)
square_root = _float_to_float(_square_root)

#: The grammar's function -> its compiled form.
COMPILED: dict[Callable[..., Any], Any] = {
    plain.nearest: nearest,
    plain.power_of_two: power_of_two,
    plain.exponent_of: exponent_of,
    plain.mantissa_of: mantissa_of,
    plain.square_root: square_root,
}
