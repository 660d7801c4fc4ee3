"""Stated errors, saturation and monotony of the functions that a law may call, at float32."""

import ast
import doctest
import inspect
import math
from statistics import NormalDist

import numpy as np
import pytest

from groundswell.engine.twin import compiled_twin, plain_twin
from groundswell.grammar import mathematics, primitives

F = np.float32
FUNCTIONS = [
    function
    for name, function in inspect.getmembers(mathematics, inspect.isfunction)
    if function.__module__ == mathematics.__name__ and not name.startswith("_")
]


def exact_normal_cdf(x):
    return 0.5 * math.erfc(-x / math.sqrt(2.0))


def compiled(function, x):
    """The compiled twin over an array; the tests of the twin hold the plain one to the same bits."""
    twin = compiled_twin(function, F)
    return np.array([twin(value) for value in x], F)


def reference(exact, x):
    return np.array([exact(float(value)) for value in x])


def spread(low, high, n=40_000):
    """Random float32 numbers, evenly and closely about zero."""
    rng = np.random.default_rng(1905)
    near = rng.choice([-1.0, 1.0], n // 4) * np.exp(rng.uniform(-80.0, 0.0, n // 4))
    x = np.concatenate([rng.uniform(low, high, n), near]).astype(F)
    return x[(x >= low) & (x <= high)]


def positive(n=40_000):
    rng = np.random.default_rng(1917)
    tiny_to_huge = np.exp(rng.uniform(-87.3, 88.7, n))
    return np.concatenate(
        [tiny_to_huge, rng.uniform(0.5, 2.0, n), 1.0 + rng.uniform(-1e-4, 1e-4, 4000)]
    ).astype(F)


@pytest.mark.parametrize(
    ("function", "exact", "x", "ulps"),
    [
        (mathematics.exp, math.exp, spread(-87.0, 87.0), 1.1),
        (mathematics.expm1, math.expm1, spread(-87.0, 87.0), 2.0),
        (mathematics.log, math.log, positive(), 1.1),
        (mathematics.log1p, math.log1p, np.concatenate([spread(-0.9999999, 4.0), positive()]), 1.5),
        (mathematics.sqrt, math.sqrt, positive(), 0.5),
        (mathematics.logistic, lambda x: 1.0 / (1.0 + math.exp(-x)), spread(-87.0, 87.0), 3.0),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_error_in_ulps_is_as_stated(function, exact, x, ulps):
    right = reference(exact, x)
    error = np.abs(compiled(function, x) - right) / np.spacing(np.abs(right).astype(F)).astype(float)
    print(f"{function.__name__}: {error.max():.3f} ulp")
    assert error.max() <= ulps + 1e-6
    assert f"{ulps:g} ulp" in function.__doc__ or ulps == 0.5


def test_normal_cdf_has_a_true_lower_tail():
    x = spread(-12.9, 9.0)
    right = reference(exact_normal_cdf, x)
    error = np.abs(compiled(mathematics.normal_cdf, x) / right - 1.0)
    bound = 3e-7 + 6e-8 * x.astype(float) ** 2
    print(f"normal_cdf: {error[abs(x) < 1].max():.2e} in the middle, {(error / bound).max():.2f} of bound")
    assert (error <= bound).all()


def test_normal_quantile_over_the_whole_range():
    rng = np.random.default_rng(7)
    p = np.concatenate([rng.uniform(0.0, 1.0, 40_000), np.exp(rng.uniform(-87.3, 0.0, 20_000))]).astype(F)
    p = p[(p > 1.2e-38) & (p < 1.0) & (p != 0.5)]
    right = reference(NormalDist().inv_cdf, p)
    error = np.abs(compiled(mathematics.normal_quantile, p) / right - 1.0)
    print(f"normal_quantile: {error.max():.2e}")
    assert error.max() <= 1e-6


def test_power_error_grows_with_its_logarithm():
    rng = np.random.default_rng(3)
    base = np.exp(rng.uniform(-9.0, 9.0, 20_000)).astype(F)
    exponent = rng.uniform(-9.0, 9.0, 20_000).astype(F)
    twin = compiled_twin(mathematics.power, F)
    pairs = list(zip(base, exponent, strict=True))
    right = np.array([float(b) ** float(e) for b, e in pairs])
    error = np.abs(np.array([twin(b, e) for b, e in pairs]) / right - 1.0)
    bound = 1.5e-7 * (1.0 + np.abs(np.log(right)))
    kept = np.abs(np.log(right)) < 86.0
    print(f"power: {(error / bound)[kept].max():.2f} of bound")
    assert (error <= bound)[kept].all()


@pytest.mark.parametrize(
    ("function", "x", "value"),
    [
        (mathematics.exp, -200.0, math.exp(-87.0)),
        (mathematics.exp, 100.0, math.exp(87.0)),
        (mathematics.exp, math.inf, math.exp(87.0)),
        (mathematics.exp, 0.0, 1.0),
        (mathematics.expm1, -200.0, -1.0),
        (mathematics.log, 0.0, -87.33654),
        (mathematics.log, -1.0, -87.33654),
        (mathematics.log, math.inf, 88.72284),
        (mathematics.log, 1.0, 0.0),
        (mathematics.log1p, -1.0, -16.635532),
        (mathematics.log1p, math.inf, 88.72284),
        (mathematics.sqrt, -1.0, 0.0),
        (mathematics.logistic, -math.inf, math.exp(-87.0)),
        (mathematics.logistic, math.inf, 1.0),
        (mathematics.normal_cdf, 0.0, 0.5),
        (mathematics.normal_cdf, -math.inf, exact_normal_cdf(-12.9)),
        (mathematics.normal_cdf, math.inf, 1.0),
        (mathematics.normal_quantile, 0.5, 0.0),
        (mathematics.normal_quantile, 0.0, NormalDist().inv_cdf(1.1754943508222875e-38)),
        (mathematics.normal_quantile, 1.0, NormalDist().inv_cdf(1.0 - 2.0**-24)),
    ],
)
def test_saturation_and_fixed_points(function, x, value):
    for result in (function(x), compiled_twin(function, F)(F(x)), plain_twin(function, F)(F(x))):
        assert math.isfinite(result)
        assert result == pytest.approx(value, rel=1e-5)


@pytest.mark.parametrize("function", [f for f in FUNCTIONS if f.__name__ not in ("step", "between")])
def test_nan_is_carried_and_never_raises(function):
    arguments = [math.nan] + [0.5] * (len(inspect.signature(function).parameters) - 1)
    assert math.isnan(function(*arguments))
    assert math.isnan(plain_twin(function, F)(*map(F, arguments)))
    assert math.isnan(compiled_twin(function, F)(*map(F, arguments)))


@pytest.mark.parametrize(
    ("function", "low", "high"),
    [
        (mathematics.exp, -88.0, 88.0),
        (mathematics.logistic, -88.0, 88.0),
        (mathematics.normal_cdf, -13.5, 13.5),
        (mathematics.log, 1e-6, 1e6),
    ],
)
def test_never_falls_by_more_than_one_ulp(function, low, high):
    points = [np.linspace(low, high, 40_000)]
    # Neighbouring numbers, where rounding is most likely to show.
    points += [F(start) + np.arange(3000) * np.spacing(F(start)) for start in np.linspace(low, high, 12)]
    x = np.unique(np.concatenate(points).astype(F))
    y = compiled(function, x)
    highest = np.maximum.accumulate(y)
    assert (highest - y <= np.spacing(np.abs(highest))).all()


@pytest.mark.parametrize("function", FUNCTIONS)
def test_works_on_whole_numbers_in_plain_python(function):
    arguments = [1, 0, 2][: len(inspect.signature(function).parameters)]
    assert function(*arguments) == pytest.approx(function(*map(float, arguments)))


def test_simple_ones_are_exact():
    assert [mathematics.clip(x, 0.0, 1.0) for x in (-1.0, 0.25, 7.0)] == [0.0, 0.25, 1.0]
    assert [mathematics.step(x) for x in (-1.0, 0.0, 1e-30)] == [0.0, 0.0, 1.0]
    assert [mathematics.between(x, 0.0, 1.0) for x in (-1.0, 0.0, 0.5, 1.0)] == [0.0, 1.0, 1.0, 0.0]
    assert mathematics.least(1.0, 2.0) == 1.0 and mathematics.greatest(1.0, 2.0) == 2.0
    assert mathematics.magnitude(-2.0) == 2.0


def test_source_holds_plain_float_arithmetic_alone():
    tree = ast.parse(inspect.getsource(mathematics))
    refused = (ast.For, ast.While, ast.Tuple, ast.List, ast.Pow, ast.If, ast.Try, ast.Import, ast.Lambda)
    assert not [node for node in ast.walk(tree) if isinstance(node, refused)]
    literals = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    assert {type(literal) for literal in literals} == {float, str}


@pytest.mark.parametrize("module", [mathematics, primitives])
def test_examples(module):
    outcome = doctest.testmod(module)
    assert outcome.attempted and not outcome.failed
