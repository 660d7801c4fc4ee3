"""Five steps that arithmetic alone cannot say: rounding, the two halves of a float, and the square root.

`mathematics` is built on these and on + - * / alone. Here they are plain Python, and answer in the type that
they were given: a `numpy.float32` stays one, though numpy is never imported. The engine compiles the same
five from bit patterns (`engine/primitives.py`), and the tests hold the two readings to the same bits.
"""

import math

#: The lower edge of the mantissa: the square root of a half in single precision, used in either precision.
LEAST_MANTISSA = 0.707106769084930419921875

#: Floats of either precision beyond this are whole numbers already (2**52).
_ALL_WHOLE = 4503599627370496.0


def nearest(x: float) -> float:
    """Return the whole number nearest to `x`, ties to even, as a float; infinities and NaN come back
    unchanged.

    >>> nearest(2.5), nearest(-2.6)
    (2.0, -3.0)
    """
    if not -_ALL_WHOLE < x < _ALL_WHOLE:
        return x
    return _like(x, math.copysign(round(float(x)), x))  # copysign: hardware keeps the sign of zero


def power_of_two(k: float) -> float:
    """Return two to the power `k`, exactly.

    Parameters
    ----------
    k : float
        A whole number for which the answer is a normal float: -126 to 127 in single precision, -1022 to 1023
        in double. Elsewhere the answer is unspecified, except that NaN gives 1.0: the caller's other factor
        carries it.

    >>> power_of_two(-3.0)
    0.125
    """
    return _like(k, math.ldexp(1.0, int(k))) if k == k else _like(k, 1.0)


def exponent_of(x: float) -> float:
    """Return e, a whole number, such that ``x = mantissa_of(x) * 2**e``, for a positive normal `x`.

    Elsewhere the answer is unspecified, but nothing is raised.

    >>> exponent_of(12.0), mantissa_of(12.0)
    (4.0, 0.75)
    """
    mantissa, exponent = math.frexp(x)
    return _like(x, exponent if mantissa >= LEAST_MANTISSA else exponent - 1)


def mantissa_of(x: float) -> float:
    """Return m, from sqrt(1/2) up to sqrt(2), such that ``x = m * 2**exponent_of(x)``, for a positive normal
    `x`.

    Centred on one, so that the logarithm of a number near one has no exponent part to cancel.
    """
    mantissa, _ = math.frexp(x)
    return _like(x, mantissa if mantissa >= LEAST_MANTISSA else 2.0 * mantissa)


def square_root(x: float) -> float:
    """Return the square root of `x`, correctly rounded in the precision of `x`; `x` must not be negative."""
    return _like(x, math.sqrt(x))


def _like(x: float, value: float) -> float:
    """Return `value` in the type of `x`; in plain float where `x` is a Python integer."""
    return float(value) if isinstance(x, int) else type(x)(value)
