"""The twin gives the same bits plain and compiled, stays in its precision, and fills the vector registers."""

import inspect
import platform
import re
import types as python_types

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groundswell.engine.primitives import COMPILED
from groundswell.engine.twin import compiled_twin, plain_twin
from groundswell.grammar import mathematics
from groundswell.grammar.mathematics import clip, exp, logistic

F = np.float32
FUNCTIONS = [
    function
    for name, function in inspect.getmembers(mathematics, inspect.isfunction)
    if function.__module__ == mathematics.__name__ and not name.startswith("_")
]
PRIMITIVES = list(COMPILED)
SCALE = 30.0
COUNT = 3


def band(discontent, stance, *, stretch, steepness):
    """Much like a law: keyword-only parameters, an integer, numbers of its module, calls of ours."""
    strain = 2 * (discontent - stance) / SCALE * COUNT
    return clip(logistic(steepness * (strain - stretch)), 0.0, 1) if strain > 0 else exp(strain) - 1


def bits(x):
    return np.asarray(x, F).view(np.int32)


def same_bits(a, b):
    return (bits(a) == bits(b)) | (np.isnan(a) & np.isnan(b))


def sample(n, seed):
    """Random float32 numbers of every size, and the corners."""
    rng = np.random.default_rng(seed)
    sized = rng.choice([-1.0, 1.0], n // 2) * np.exp(rng.uniform(-87.0, 88.0, n // 2))
    even = [rng.uniform(-100.0, 100.0, n // 4), rng.uniform(-1.0, 1.0, n // 4)]
    corners = [0.0, -0.0, 0.5, 1.0, -1.0, 2.5, -2.5, np.inf, -np.inf, np.nan]
    return np.concatenate([*even, sized, corners]).astype(F)


def arity(function):
    return len(inspect.signature(function).parameters)


def swept(function):
    """A compiled loop over an array, as a page has."""
    twin = compiled_twin(function, F)

    @numba.njit(error_model="numpy")
    def sweep(x, out):
        for i in range(x.size):
            out[i] = twin(x[i])

    return sweep


@pytest.mark.parametrize("function", FUNCTIONS)
def test_plain_and_compiled_agree_to_the_bit(function):
    columns = [sample(12_000, seed) for seed in range(arity(function))]
    plain, compiled = plain_twin(function, F), compiled_twin(function, F)
    with np.errstate(over="ignore", invalid="ignore"):  # of an infinity on the way, as in power
        expected = [plain(*row) for row in zip(*columns, strict=True)]
    assert {type(value) for value in expected} == {F}
    found = [compiled(*row) for row in zip(*columns, strict=True)]
    assert same_bits(np.array(expected), np.array(found, F)).all()


@pytest.mark.parametrize("function", [f for f in FUNCTIONS if arity(f) == 1])
def test_vectorised_loop_agrees_to_the_bit(function):
    x = sample(100_000, 11)
    out = np.empty_like(x)
    swept(function)(x, out)
    plain = plain_twin(function, F)
    assert same_bits(out, np.array([plain(value) for value in x])).all()


@given(st.floats(width=32), st.floats(width=32), st.floats(width=32, min_value=0), st.floats(width=32))
@settings(max_examples=400, deadline=None)
def test_a_law_agrees_to_the_bit(discontent, stance, stretch, steepness):
    arguments = [F(value) for value in (discontent, stance, stretch, steepness)]
    with np.errstate(all="ignore"):
        assert same_bits(plain_twin(band, F)(*arguments), compiled_twin(band, F)(*arguments))


@pytest.mark.parametrize("precision", [np.float32, np.float64])
@pytest.mark.parametrize("primitive", PRIMITIVES, ids=lambda p: p.__name__)
def test_primitives_agree_in_either_precision(primitive, precision):
    compiled = COMPILED[primitive]
    call = numba.njit(lambda x: compiled(x))
    x = sample(4000, 5).astype(precision)
    if primitive.__name__ == "power_of_two":
        x = np.arange(-126, 128).astype(precision)
    elif primitive.__name__ != "nearest":
        x = x[(x > 1.2e-38) & (x < np.inf)]
    for value in x:
        plain = primitive(value)
        assert type(plain) is precision
        assert plain == call(value) or (np.isnan(plain) and np.isnan(call(value)))
        assert np.signbit(plain) == np.signbit(call(value))


@pytest.mark.parametrize("precision", [np.float32, np.float64])
def test_float64_plain_python_is_the_float64_twin(precision):
    x = np.linspace(-20.0, 20.0, 301)
    if precision is np.float64:
        assert [float(compiled_twin(logistic, precision)(v)) for v in x] == [logistic(float(v)) for v in x]
    near = [float(plain_twin(logistic, precision)(precision(v))) for v in x]
    assert near == pytest.approx([logistic(float(v)) for v in x], rel=1e-6)


@pytest.mark.parametrize("function", [*FUNCTIONS, band])
def test_compiled_code_never_widens(function):
    twin = compiled_twin(function, F)
    twin(*[F(0.25)] * arity(function))
    signature = (numba.float32,) * arity(function)
    assert twin.overloads[signature].signature.return_type == numba.float32
    code = twin.inspect_llvm(signature)
    assert not re.findall(r"= f(?:add|sub|mul|div|rem|neg|cmp \w+)[^\n]* double", code)


def test_number_of_an_unconverted_law_would_widen():
    """Why the twin exists, and that the check above can fail."""
    widened = numba.njit(lambda x: x * 2.0)
    widened(F(1.0))
    assert re.findall(r"= fmul[^\n]* double", widened.inspect_llvm(widened.signatures[0]))


@pytest.mark.skipif(platform.machine() not in ("x86_64", "AMD64"), reason="reads x86 assembly")
@pytest.mark.parametrize("name", ["exp", "log", "log1p", "logistic", "normal_cdf", "normal_quantile"])
def test_loop_is_vectorised(name):
    sweep = swept(getattr(mathematics, name))
    sweep(np.ones(64, F), np.empty(64, F))
    [assembly] = sweep.inspect_asm().values()
    assert len(re.findall(r"\bv?mulps\b", assembly)) >= 5  # packed single precision
    assert not re.findall(r"\bv?(?:mul|add|sub)[ps]d\b", assembly)  # nothing in double
    assert not re.findall(r"call\w*\s+\w*(?:expf?|logf?|rintf?|ldexp)\b", assembly)


def test_what_a_twin_changes_and_what_it_leaves():
    twin = plain_twin(band, F)
    assert inspect.signature(twin).parameters.keys() == inspect.signature(band).parameters.keys()
    assert all(p.kind is p.POSITIONAL_OR_KEYWORD for p in inspect.signature(twin).parameters.values())
    assert type(twin.__globals__["SCALE"]) is type(twin.__globals__["COUNT"]) is F
    assert twin.__globals__["clip"] is plain_twin(clip, F)
    assert (SCALE, COUNT) == (30.0, 3) and band.__kwdefaults__ is None
    assert plain_twin(band, F) is twin and compiled_twin(band, F) is compiled_twin(band, F)


def test_a_law_counts_as_its_formula():
    law = python_types.SimpleNamespace
    held = type("Law", (law,), {"__hash__": object.__hash__})(formula=band)
    arguments = [F(0.8), F(0.1), F(0.2), F(3.0)]
    assert bits(plain_twin(held, F)(*arguments)) == bits(compiled_twin(held, F)(*arguments))


def test_subscripts_and_truth_stay_as_they_are():
    def second(row, x):
        return row[1] * 2.0 if True or x else row[0]

    def confused(row, x):
        return row[1] * 1

    assert 1 in plain_twin(second, F).__code__.co_consts
    assert plain_twin(second, F)(np.array([1, 2], F), F(0.0)) == F(4.0)
    with pytest.raises(TypeError, match="1 both as a subscript and as a number"):
        plain_twin(confused, F)


def test_more_than_a_formula_is_refused():
    scale = 3.0
    refused = {
        "closes over scale": lambda x: x * scale,
        "use power": lambda x: x**2.0,
        "use / and nearest": lambda x: x // 2.0,
        "defines a function": lambda x: (lambda y: y)(x),
    }
    for words, function in refused.items():
        with pytest.raises(TypeError, match=words):
            compiled_twin(function, F)
    with pytest.raises(TypeError, match="plain function or of a law"):
        plain_twin(abs, F)
