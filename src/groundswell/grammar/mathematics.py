"""The functions that a law may call, with the same bits wherever they run.

A law that called `math.exp` would give different last bits on different machines, and cost twelve times a
short polynomial. These are made of + - * / and the five steps of `primitives` alone, so the interpreter on
float32 scalars, the compiled page and its vectorised loop round alike, operation for operation. They have no
branch that a compiler cannot turn into a selection, never raise, and give no NaN for a finite number: outside
their range they saturate, because a law must not blow up in one person out of a hundred million.

**Declared precision: float32.** Every polynomial is a minimax fit good to 1e-8, or as stated. In float64 the
functions are as accurate as that and no more. Stated errors are for float32, and the tests measure them.
`ulp` is the spacing of float32 numbers at the exact answer. Literals are floats, never integers: an integer
widens compiled arithmetic.
"""

from groundswell.grammar.primitives import exponent_of, mantissa_of, nearest, power_of_two, square_root

# ln 2 in two parts: the first has nine bits, so a whole number of up to fifteen bits times it is exact.
_LN2_HIGH = 0.693359375
_LN2_LOW = -2.12194440054690583e-4


def exp(x: float) -> float:
    """Return e to the power `x`, within 1.1 ulp for `x` from -87 to 87; beyond, the value at -87 or 87.

    Saturation keeps both the answer and its reciprocal normal: exp(-200) is 1.6e-38, exp(100) is 6.1e37.

    >>> exp(0.0), round(exp(1.0), 6)
    (1.0, 2.718282)
    """
    inside = clip(x, -87.0, 87.0)
    k = nearest(inside * 1.4426950408889634)
    return power_of_two(k) * (1.0 + _growth(inside - k * _LN2_HIGH - k * _LN2_LOW))


def expm1(x: float) -> float:
    """Return ``exp(x) - 1``, within 2 ulp for `x` from -87 to 87, near zero too; beyond, the value at -87 or
    87.

    >>> round(expm1(1e-5) * 1e5, 6)
    1.000005
    """
    inside = clip(x, -87.0, 87.0)
    k = nearest(inside * 1.4426950408889634)
    scale = power_of_two(k)
    return scale * _growth(inside - k * _LN2_HIGH - k * _LN2_LOW) + (scale - 1.0)


def _growth(r: float) -> float:
    """Return ``exp(r) - 1`` for `r` within half of ln 2 of zero; relative error of the polynomial 1.3e-8."""
    p = ((0.00138824874 * r + 0.00836669165) * r + 0.0416672054) * r + 0.166665424
    return r + r * r * (p * r + 0.499999981)


def log(x: float) -> float:
    """Return the natural logarithm of `x`, within 1.1 ulp for every normal positive float32.

    Zero, and all below the least normal number, give -87.3; infinity gives 88.7.

    >>> log(1.0), round(log(10.0), 6), round(log(0.0), 2)
    (0.0, 2.302585, -87.34)
    """
    inside = clip(x, 1.1754943508222875e-38, 3.4028234663852886e38)
    e = exponent_of(inside)
    f = mantissa_of(inside) - 1.0
    p = ((-0.0763450131 * f + 0.12761579) * f - 0.131601816) * f + 0.142017577
    p = (((p * f - 0.166233574) * f + 0.200012269) * f - 0.25000821) * f + 0.333333317
    result = e * _LN2_HIGH + (f + (f * f * (p * f - 0.5) + e * _LN2_LOW))
    return result if x == x else x  # taken apart, a NaN looks like a number


def log1p(x: float) -> float:
    """Return ``log(1 + x)``, within 1.5 ulp for `x` above -1, near zero too; at -1 and below, -16.6.

    >>> round(log1p(1e-5) * 1e5, 6)
    0.999995
    """
    inside = clip(x, -0.999999940395355224609375, 3.4028234663852886e38)
    whole = 1.0 + inside
    lost = inside - (whole - 1.0)  # what the addition rounded away
    return log(whole) + lost / whole


def sqrt(x: float) -> float:
    """Return the square root of `x`, correctly rounded; 0 for a negative `x`.

    >>> sqrt(2.25), sqrt(-1.0)
    (1.5, 0.0)
    """
    return square_root(greatest(x, 0.0))


def power(base: float, exponent: float) -> float:
    """Return `base` to the power `exponent`, for a `base` not below zero.

    Relative error within ``1.5e-7 * (1 + |exponent * log(base)|)``. Saturates where `exp` does; 0 counts as
    1.2e-38.

    >>> round(power(2.0, 0.5), 6)
    1.414214
    """
    return exp(exponent * log(base))


def logistic(x: float) -> float:
    """Return ``1 / (1 + exp(-x))``, within 3 ulp for `x` from -87 to 87; never quite zero.

    >>> logistic(0.0), round(logistic(2.0), 6)
    (0.5, 0.880797)
    """
    return 1.0 / (1.0 + exp(-x))


def normal_cdf(x: float) -> float:
    """Return the share of a standard normal distribution that lies below `x`.

    Relative error within 3e-7 + 6e-8 * x**2 for `x` from -12.9 up; below, the value at -12.9. The far lower
    tail is thus a true small number: among a hundred million persons a share of 1e-9 still matters.

    >>> normal_cdf(0.0), round(normal_cdf(1.96), 4), round(normal_cdf(-6.0) * 1e10, 2)
    (0.5, 0.975, 9.87)
    """
    t = least(magnitude(x), 12.9)
    inverse = 1.0 / (t + 4.0)
    u = t * inverse
    p = ((-0.0154995807 * u + 0.0826461631) * u - 0.140628438) * u + 0.0200586157
    p = (((p * u + 0.161415243) * u + 0.077564968) * u - 0.798522714) * u + 1.30848843
    tail = exp(-0.5 * t * t) * (4.0 * inverse) * ((p * u - 1.09576968) * u + 0.5)
    return 1.0 - tail if x > 0.0 else tail


def normal_quantile(share: float) -> float:
    """Return the x below which `share` of a standard normal distribution lies.

    Relative error within 1e-6 for a `share` from 1.2e-38 (x = -12.9) to 1 - 6e-8 (x = 5.3); beyond, those
    values. With w the logarithm of 1 / (4 share (1 - share)), the answer is (2 share - 1) times a smooth
    function of w (M. Giles's form, giles2012; our own coefficients, as his stop at x = 5.4).

    >>> normal_quantile(0.5), round(normal_quantile(0.975), 3)
    (0.0, 1.96)
    """
    inside = clip(share, 1.1754943508222875e-38, 0.999999940395355224609375)
    w = -log(4.0 * inside * (1.0 - inside))
    # Below 6.25 the other form is not used; the floor keeps it finite there.
    return (2.0 * inside - 1.0) * (_quantile_centre(w) if w < 6.25 else _quantile_tail(greatest(w, 6.25)))


def _quantile_centre(w: float) -> float:
    """Return x / (2 share - 1) for `w` from 0 to 6.25; relative error of the polynomial 8e-8."""
    v = w - 3.0
    p = ((-7.11325437e-09 * v - 4.24240244e-09) * v + 6.23484975e-07) * v - 2.69835826e-06
    p = ((p * v - 1.7917506e-05) * v + 0.000276612195) * v - 0.00118264367
    return ((p * v - 0.008115848) * v + 0.341717018) * v + 2.2960353


def _quantile_tail(w: float) -> float:
    """Return x / (2 share - 1) for `w` from 6.25 to 86; relative error of the polynomial 1.4e-7."""
    root = square_root(w)
    v = 1.0 / root - 0.25
    p = ((-644.255081 * v - 26.6363071) * v + 42.4044323) * v + 9.80883627
    p = ((p * v - 0.734863619) * v + 0.792763524) * v + 0.113843452
    return root * ((p * v - 0.280270095) * v + 1.35756866)


def clip(x: float, low: float, high: float) -> float:
    """Return `x`, or the nearer end where it lies outside `low` to `high`. Exact.

    >>> clip(1.5, 0.0, 1.0), clip(0.5, 0.0, 1.0)
    (1.0, 0.5)
    """
    return least(greatest(x, low), high)


def least(a: float, b: float) -> float:
    """Return the smaller of two numbers, exact; NaN in either place comes out if it stands first.

    >>> least(0.25, 1.0)
    0.25
    """
    return b if b < a else a


def greatest(a: float, b: float) -> float:
    """Return the larger of two numbers, exact; NaN in either place comes out if it stands first.

    >>> greatest(0.25, 1.0)
    1.0
    """
    return b if b > a else a


def magnitude(x: float) -> float:
    """Return `x` without its sign. Exact.

    >>> magnitude(-0.5)
    0.5
    """
    return -x if x < 0.0 else x


def step(x: float) -> float:
    """Return 1 where `x` is above zero, else 0: the rule of a threshold.

    >>> step(0.1), step(0.0)
    (1.0, 0.0)
    """
    return 1.0 if x > 0.0 else 0.0


def between(x: float, low: float, high: float) -> float:
    """Return 1 where `x` is at least `low` and below `high`, else 0.

    >>> between(0.0, 0.0, 1.0), between(1.0, 0.0, 1.0)
    (1.0, 0.0)
    """
    return (1.0 if x >= low else 0.0) * (1.0 if x < high else 0.0)
