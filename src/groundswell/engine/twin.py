"""Twins of a law: the same code object with its numbers in the declared precision, plain or compiled.

Numba widens ``float32 * 2.0`` to float64, and the interpreter does not: written literally, a law would give
other bits compiled than plain, and half the speed. So neither the law nor its source is rewritten; a twin is
built from the very code object that the law has, and differs from it in four stated ways:

1. each number among its constants, and each number that it reads from its module, is in the declared
   precision. Integers too (``2 * x`` is meant as ``2.0 * x``), but for those that stand as subscripts, and
   but for True and False;
2. keyword-only arguments are positional, in their order, because numba folds them wrongly between compiled
   functions; nothing has a default, so that a page must say all that it means;
3. each function of ours that it calls is a twin as well. An object with a `formula`, as a law has, counts as
   it;
4. in a compiled twin the primitives of the grammar are the engine's.

The plain twin, called with scalars of the precision, gives the same bits as the compiled one.
"""

import dis
import hashlib
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from types import CodeType, FunctionType
from typing import Any, cast

import numba

from groundswell.engine.primitives import COMPILED

Precision = Callable[[Any], Any]
"""``numpy.float32`` or ``numpy.float64``, as what turns a number into one of its kind."""

_WIDENING = {"**": "power(base, exponent)", "//": "/ and nearest", "%": "/ and nearest"}


@cache
def plain_twin(function: Callable[..., Any], precision: Precision) -> FunctionType:
    """Return `function` as the interpreter should run it on scalars of `precision`.

    Parameters
    ----------
    function : function, or an object whose attribute `formula` is one
    precision : numpy.float32 or numpy.float64

    Raises
    ------
    TypeError
        Where the function is more than a formula: see `compiled_twin`.
    """

    def twin_of(part: FunctionType) -> FunctionType:
        # numpy's scalar types look unhashable to mypy
        return part if part in COMPILED else plain_twin(part, precision)

    return _twin(_formula(function), precision, twin_of)


def fresh_twin(function: Callable[..., Any], precision: Precision) -> FunctionType:
    """Return a plain twin that is not remembered: of a page that is said once, and its laws' remembered ones."""
    twin: FunctionType = plain_twin.__wrapped__(function, precision)
    return twin


_HOW = {"error_model": "numpy", "fastmath": False, "forceinline": True}


@cache
def compiled_twin(function: Callable[..., Any], precision: Precision) -> Any:
    """Return `function` compiled by numba for scalars of `precision`: inlined where called, without fast
    maths.

    Raises
    ------
    TypeError
        Where the function closes over variables, defines another, uses one integer both as a number and as a
        subscript, or holds an operator that no two machines need agree on (``**``, ``//``, ``%``).
    """
    formula = _formula(function)
    if formula in COMPILED:
        return COMPILED[formula]
    twin = _twin(formula, precision, lambda part: compiled_twin(part, precision))
    return numba.njit(twin, **_HOW)


@cache
def inlined_twin(function: Callable[..., Any], precision: Precision) -> Any:
    """Return what `compiled_twin` does, without a door for the interpreter, which would cost a third of the time.

    Only compiled functions may call it: called by the interpreter, it crashes.

    Raises
    ------
    TypeError
        As `compiled_twin` does.
    """
    formula = _formula(function)
    if formula in COMPILED:
        return COMPILED[formula]
    twin = _twin(formula, precision, lambda part: inlined_twin(part, precision))
    return numba.njit(twin, no_cpython_wrapper=True, no_cfunc_wrapper=True, **_HOW)


def fingerprint(function: Callable[..., Any]) -> str:
    """Return a hash of what a twin of `function` would be made of, in this version of Python.

    Its code as it stands in memory, the numbers that it reads from its module, and the same of every function of
    ours that it calls.
    """
    return hashlib.sha256(_written_out(_formula(function), frozenset()).encode()).hexdigest()


def _written_out(formula: FunctionType, above: frozenset[FunctionType]) -> str:
    """Write a function's parts down, those that it calls indented below it; `above` are those that called it."""
    code = formula.__code__
    lines = [f"{formula.__name__} {code.co_varnames} {code.co_code.hex()} {code.co_consts!r} {code.co_names}"]
    for name in code.co_names:
        value = formula.__globals__.get(name)
        if isinstance(value, FunctionType) or isinstance(getattr(value, "formula", None), FunctionType):
            part = _formula(value)
            if part not in above:
                lines.append(f"{name}: {_written_out(part, above | {formula})}")
        elif isinstance(value, (int, float)):
            lines.append(f"{name} = {value!r}")
    return "\n    ".join(lines)


def _formula(function: Any) -> FunctionType:
    """Return the function itself, out of a law or as it stands."""
    formula = getattr(function, "formula", function)
    if not isinstance(formula, FunctionType):
        raise TypeError(f"a twin is made of a plain function or of a law, not of {function!r}")
    return formula


def _twin(formula: FunctionType, precision: Precision, of: Callable[[FunctionType], Any]) -> FunctionType:
    """Build the twin of `formula`, in which each function `part` of ours is ``of(part)``."""
    code = formula.__code__
    if code.co_freevars:
        raise TypeError(f"{formula.__name__} closes over {code.co_freevars[0]}: pass it as an argument")
    read = {name: formula.__globals__[name] for name in code.co_names if name in formula.__globals__}
    spoken = {name: _spoken(value, precision, of) for name, value in read.items()}
    for name in {"__name__", "__builtins__", "__file__"} & formula.__globals__.keys():
        spoken[name] = formula.__globals__[name]
    arguments = code.co_argcount + code.co_kwonlyargcount
    positional = code.replace(
        co_consts=_constants(code, formula.__name__, precision), co_argcount=arguments, co_kwonlyargcount=0
    )
    twin = FunctionType(positional, spoken, formula.__name__)
    twin.__module__, twin.__doc__ = formula.__module__, formula.__doc__
    return twin


def _spoken(value: Any, precision: Precision, of: Callable[[FunctionType], Any]) -> Any:
    """Return what a name of the module stands for in the twin."""
    if isinstance(value, FunctionType) or isinstance(getattr(value, "formula", None), FunctionType):
        return of(_formula(value))
    return _number(value, precision)


def _number(value: Any, precision: Precision) -> Any:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return precision(value) if is_number else value


def _constants(code: CodeType, name: str, precision: Precision) -> tuple[Any, ...]:
    """Return the constants of the twin: numbers in `precision`, subscripts as they stand."""
    subscripts: set[int | None] = set()
    numbers: set[int | None] = set()
    for here, following in pairwise([*dis.get_instructions(code), None]):
        instruction = cast(dis.Instruction, here)
        _refuse(instruction, name)
        if instruction.opcode in dis.hasconst:
            taken = following is not None and following.opname == "BINARY_SUBSCR"
            (subscripts if taken else numbers).add(instruction.arg)
    both = {code.co_consts[cast(int, k)] for k in subscripts & numbers}
    if both:
        raise TypeError(f"{name} uses {both.pop()} both as a subscript and as a number: write it as a float")
    return tuple(
        value if k in subscripts else _number(value, precision) for k, value in enumerate(code.co_consts)
    )


def _refuse(instruction: dis.Instruction, name: str) -> None:
    """Raise TypeError at an instruction that no formula holds."""
    if instruction.opname == "MAKE_FUNCTION":
        raise TypeError(f"{name} defines a function: a law is one formula")
    if instruction.opname == "LOAD_SMALL_INT":  # Python 3.14: such an integer is no constant, and would widen
        raise TypeError(f"{name} holds the integer {instruction.argval}: write {instruction.argval}.0")
    operator = instruction.argrepr.removesuffix("=") if instruction.opname == "BINARY_OP" else ""
    if operator in _WIDENING:
        raise TypeError(f"{name} uses {operator}, which differs between machines: use {_WIDENING[operator]}")
