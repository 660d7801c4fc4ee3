"""Writes a page with the lines of its laws in the place of their calls: the same operations, in one function.

It is what the compiler is given. One function of all lines is compiled three times as fast as ninety small ones that
call each other, and only where a law's lines are seen can that be told apart which hangs on shared sights alone. The
page that calls its laws by name stays the readable form, and the reference that the compiled one must equal.
"""

from __future__ import annotations

import ast
import linecache
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from math import isfinite
from types import CodeType, FunctionType
from typing import Any

from groundswell.engine.write import alias
from groundswell.grammar import mathematics
from groundswell.grammar.page import Page

_PLAIN = (
    ast.Name, ast.Constant, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.Call, ast.keyword,
    ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context,
)  # fmt: skip
"""What lines may be made of that are put in the place of a call."""


@dataclass(frozen=True)
class Spelled:
    """A page in full.

    Attributes
    ----------
    lines : tuple of ast.Assign
        Its statements; each name is given once.
    returned : ast.Return
        What it gives back.
    calls : dict of str to (str, str)
        What is still called: the name that it has here, its module and its name there.
    """

    lines: tuple[ast.Assign, ...]
    returned: ast.Return
    calls: dict[str, tuple[str, str]]


def spelled_out(page: Page) -> Spelled:
    """Spell a page out.

    A function that cannot be put in place stays a call: one of the grammar's mathematics, one with statements other
    than assignments, one whose file was edited since it was imported.
    """
    function = ast.parse(page.text).body[0]
    assert isinstance(function, ast.FunctionDef)
    named: dict[str, Any] = {"clip": mathematics.clip} | {law.name: law.formula for law in page.laws}
    named |= {alias(s): s.formula for s in page.sentences}
    read = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
    speller = _Speller((read - named.keys()) | {*page.arguments})
    *said, returned = function.body[1:]
    assert isinstance(returned, ast.Return)
    for statement in said:
        assert isinstance(statement, ast.Assign)
        value = _Said(speller, {}, named).visit(statement.value)
        speller.lines.append(ast.Assign(statement.targets, value, lineno=0))
    return Spelled(tuple(speller.lines), returned, speller.calls)


class _Speller:
    """Lines as they are written, and the names that are taken."""

    def __init__(self, taken: set[str]) -> None:
        self.lines: list[ast.Assign] = []
        self.calls: dict[str, tuple[str, str]] = {}
        self._taken = taken
        self._called: dict[FunctionType, str] = {}

    def put_in_place(self, formula: FunctionType, given: dict[str, ast.expr]) -> ast.expr:
        """What stands in the place of a call."""
        body = None if formula.__module__ == mathematics.__name__ else _lines_of(formula)
        if body is None:
            return ast.Call(
                ast.Name(self._call(formula), ast.Load()), [given[n] for n in _arguments(formula)], []
            )
        reads = [node.id for line in body for node in ast.walk(line) if isinstance(node, ast.Name)]
        bound = {
            name: value if reads.count(name) <= 1 else self._held(f"{formula.__name__}_{name}", value)
            for name, value in given.items()
        }
        value: ast.expr | None = None
        for line in body:
            assert line.value
            value = _Said(self, bound, formula.__globals__).visit(deepcopy(line.value))
            if isinstance(line, ast.Assign):
                target = line.targets[0]
                assert isinstance(target, ast.Name)
                bound[target.id] = self._held(f"{formula.__name__}_{target.id}", value)
        assert isinstance(value, ast.expr)
        return value

    def _held(self, name: str, value: ast.expr) -> ast.expr:
        """A value that is read more than once, under a name of its own."""
        if isinstance(value, ast.Name | ast.Constant):
            return value
        fresh = self._fresh(name)
        self.lines.append(ast.Assign([ast.Name(fresh, ast.Store())], value, lineno=0))
        return ast.Name(fresh, ast.Load())

    def _call(self, formula: FunctionType) -> str:
        if formula not in self._called:
            self._called[formula] = name = self._fresh(formula.__name__)
            self.calls[name] = formula.__module__, formula.__name__
        return self._called[formula]

    def _fresh(self, name: str) -> str:
        while name in self._taken:
            name += "_"
        self._taken.add(name)
        return name


class _Said(ast.NodeTransformer):
    """Says an expression of a function in the names of the page."""

    def __init__(self, speller: _Speller, bound: Mapping[str, ast.expr], named: Mapping[str, Any]) -> None:
        self._speller, self._bound, self._named = speller, bound, named

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Put what an argument or a number of the module stands for in its place."""
        if node.id in self._bound:
            return deepcopy(self._bound[node.id])
        value = self._named.get(node.id)
        return ast.Constant(float(value)) if value is not None and _is_number(value) else node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """Put a function's lines in the place of its call."""
        assert isinstance(node.func, ast.Name)
        called = self._named[node.func.id]
        formula = getattr(called, "formula", called)
        given: dict[str, ast.expr] = {}
        for name, value in zip(_arguments(formula), node.args, strict=False):
            given[name] = self.visit(value)
        for keyword in node.keywords:
            assert keyword.arg
            given[keyword.arg] = self.visit(keyword.value)
        return self._speller.put_in_place(formula, given)


def _arguments(formula: FunctionType) -> tuple[str, ...]:
    code = formula.__code__
    return code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _lines_of(formula: FunctionType) -> list[ast.Assign | ast.Return] | None:
    """The lines of a function below its docstring; None where they cannot be put in the place of a call."""
    found = _written(formula.__code__.co_filename).get(formula.__code__.co_firstlineno)
    if found is None or not _is_same(found[1], formula.__code__):
        return None
    body = found[0].body[1:] if ast.get_docstring(found[0]) is not None else found[0].body
    lines = [line for line in body if isinstance(line, ast.Assign | ast.Return)]
    kinds = [type(line) for line in lines]
    if kinds != [ast.Assign] * (len(body) - 1) + [ast.Return] or not all(
        _is_plain(line, formula) for line in lines
    ):
        return None
    return lines


def _is_plain(line: ast.Assign | ast.Return, formula: FunctionType) -> bool:
    """Whether a line is arithmetic on arguments, numbers, and calls of functions of ours."""
    if isinstance(line, ast.Assign) and not (
        len(line.targets) == 1 and isinstance(line.targets[0], ast.Name)
    ):
        return False
    if line.value is None:
        return False
    for node in ast.walk(line.value):
        if not isinstance(node, _PLAIN):
            return False
        if isinstance(node, ast.Call):
            called = formula.__globals__.get(node.func.id) if isinstance(node.func, ast.Name) else None
            if not isinstance(getattr(called, "formula", called), FunctionType):
                return False
    return True


@cache
def _written(file: str) -> dict[int, tuple[ast.FunctionDef, CodeType]]:
    """Functions of a file by the line on which they begin, decorators among them, with their code as it is written."""
    text = "".join(linecache.getlines(file))
    try:
        tree, module = ast.parse(text), compile(text, file, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return {}
    codes = {each.co_firstlineno: each for each in module.co_consts if isinstance(each, CodeType)}
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    firsts = [min([node.lineno, *(each.lineno for each in node.decorator_list)]) for node in functions]
    return {
        first: (node, codes[first]) for first, node in zip(firsts, functions, strict=True) if first in codes
    }


def _is_same(written: CodeType, imported: CodeType) -> bool:
    """Whether a function does what its file says, which may have been edited since."""
    parts = ("co_code", "co_consts", "co_names", "co_varnames", "co_argcount", "co_kwonlyargcount")
    return all(getattr(written, part) == getattr(imported, part) for part in parts)
