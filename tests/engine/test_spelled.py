"""A page with its laws' own lines in the place of their calls is the page."""

from __future__ import annotations

import ast
import linecache
from importlib import import_module
from pathlib import Path
from types import FunctionType
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groundswell import catalogue
from groundswell.engine import spelled
from groundswell.engine.compile import pages_of
from groundswell.engine.spelled import Spelled, spelled_out
from groundswell.engine.write import alias
from groundswell.grammar import mathematics
from groundswell.grammar.page import Page

PAGES = [
    pytest.param(page, id=f"{name}-{page.name}")
    for name in catalogue.THEORIES.names
    for stage in pages_of(catalogue.theory(name))
    for page in stage.values()
]


def function_of(page: Page, whole: Spelled) -> Any:
    names: dict[str, Any] = {
        here: getattr(import_module(module), there) for here, (module, there) in whole.calls.items()
    }
    lines = [f"    {ast.unparse(line)}" for line in (*whole.lines, whole.returned)]
    exec("\n".join([f"def said({', '.join(page.arguments)}):", *lines]), names)
    return names["said"]


@pytest.mark.parametrize("page", PAGES)
@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_it_says_what_the_page_says(page: Page, seed: int) -> None:
    drawn = np.random.default_rng(seed).uniform(-1.0, 1.0, len(page.arguments)).tolist()
    names: dict[str, Any] = {"clip": mathematics.clip} | {law.name: law.formula for law in page.laws}
    names |= {alias(s): s.formula for s in page.sentences}
    exec(page.text, names)
    assert function_of(page, spelled_out(page))(*drawn) == names[page.name](*drawn)


@pytest.mark.parametrize("page", PAGES)
def test_every_law_is_in_its_place_and_every_name_given_once(page: Page) -> None:
    whole = spelled_out(page)
    assert {module for module, _ in whole.calls.values()} <= {mathematics.__name__}
    given = [line.targets[0].id for line in whole.lines if isinstance(line.targets[0], ast.Name)]
    assert len(given) == len(set(given)) == len(whole.lines)
    assert not set(given) & set(page.arguments)


def _function(folder: Path, body: str) -> FunctionType:
    file = folder / "invented.py"
    file.write_text(f"WEIGHT = 2\n\n\ndef invented(x: float, *, weight: float) -> float:\n    {body}\n")
    linecache.checkcache(str(file))
    spelled._written.cache_clear()
    names: dict[str, Any] = {"__name__": "invented"}
    exec(compile(file.read_text(), str(file), "exec"), names)
    made = names["invented"]
    assert isinstance(made, FunctionType)
    return made


@pytest.mark.parametrize(
    ("body", "can"),
    [
        ("return weight * x", True),
        ("y = x * WEIGHT\n    y = y + x\n    return y * y", True),
        ("return weight if x > 0.0 else -x", True),
        ("if x > 0.0:\n        return x\n    return weight", False),
        ("x += 1.0\n    return x * weight", False),
        ("return [x, weight][0]", False),
        ("return max(x, weight)", False),
        ("return x.real", False),
    ],
)
def test_what_is_no_plain_arithmetic_stays_a_call(tmp_path: Path, body: str, can: bool) -> None:
    assert (spelled._lines_of(_function(tmp_path, body)) is not None) is can


def test_a_function_that_was_edited_since_stays_a_call(tmp_path: Path) -> None:
    imported = _function(tmp_path, "return weight * x")
    assert spelled._lines_of(imported) is not None
    _function(tmp_path, "return weight + x")
    assert spelled._lines_of(imported) is None


def test_one_without_a_file_stays_a_call() -> None:
    names: dict[str, Any] = {}
    exec("def invented(x):\n    return x\n", names)
    assert spelled._lines_of(names["invented"]) is None


def test_numbers_of_a_module_and_values_read_twice_keep_their_meaning(tmp_path: Path) -> None:
    formula = _function(tmp_path, "y = x * WEIGHT\n    y = y + x\n    return y * y - weight")
    speller = spelled._Speller({"a", "b", "invented_y"})
    value = speller.put_in_place(
        formula, {"x": ast.parse("a + b", mode="eval").body, "weight": ast.Name("b")}
    )
    names: dict[str, float] = {"a": 0.25, "b": 0.5}
    for line in speller.lines:
        exec(ast.unparse(ast.fix_missing_locations(line)), {}, names)
    assert eval(ast.unparse(value), {}, names) == formula(0.75, weight=0.5)
