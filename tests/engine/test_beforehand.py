"""A page in two halves is the page: the same operations, in the same order."""

from __future__ import annotations

import ast
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groundswell import catalogue
from groundswell.engine.beforehand import Halves, halves
from groundswell.engine.compile import pages_of
from groundswell.engine.reference import plain_page
from groundswell.engine.write import alias
from groundswell.grammar.mathematics import clip
from groundswell.grammar.page import Page

PAGES = [
    pytest.param(page, id=f"{name}-{page.name}")
    for name in catalogue.THEORIES.names
    for stage in pages_of(catalogue.theory(name))
    for page in stage.values()
]


def called_by(page: Page) -> dict[str, Any]:
    laws = {law.name: law.formula for law in page.laws}
    return {"clip": clip} | laws | {alias(s): s.formula for s in page.sentences}


def said(page: Page, parts: Halves, values: dict[str, float]) -> tuple[float, ...]:
    """Both halves, one after the other, in the interpreter."""
    names = called_by(page)
    exec(parts.before + parts.after, names)
    known = dict(values)
    if parts.held:
        held = names[f"{page.name}_beforehand"](*(known[name] for name in parts.before_takes))
        known |= dict(zip(parts.held, held, strict=True))
    return tuple(names[page.name](*(known[name] for name in parts.after_takes)))


@pytest.mark.parametrize("page", PAGES)
@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_both_halves_say_what_the_page_says(page: Page, seed: int) -> None:
    drawn = np.random.default_rng(seed).uniform(0.0, 1.0, len(page.arguments))
    values = {name: float(value) for name, value in zip(page.arguments, drawn, strict=True)}
    whole = called_by(page)
    exec(page.text, whole)
    assert said(page, halves(page), values) == tuple(whole[page.name](**values))


@pytest.mark.parametrize("page", PAGES)
def test_nothing_that_hangs_on_what_is_seen_alone_is_left(page: Page) -> None:
    parts = halves(page)
    own = {word.name for word in (*page.kept, *page.chances)}
    shared = set(parts.after_takes) - own
    function = ast.parse(parts.after).body[0]
    assert isinstance(function, ast.FunctionDef)
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            read = {each.id for part in (*node.args, *(k.value for k in node.keywords)) for each in ast.walk(part)
                    if isinstance(each, ast.Name)}  # fmt: skip
            assert not read or not read <= shared
    assert not own & set(parts.before_takes)


def test_much_of_the_elastic_band_is_said_beforehand() -> None:
    page = pages_of(catalogue.theory("elastic_band"))[1]["person"]
    assert "news_of_strikes(" not in halves(page).after
    assert "past_the_threshold(" in halves(page).after
    assert callable(plain_page(page))
