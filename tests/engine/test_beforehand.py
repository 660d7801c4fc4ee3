"""A page in two halves is the page: the same operations, in the same order."""

from __future__ import annotations

import ast
from importlib import import_module
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groundswell import catalogue
from groundswell.engine.beforehand import Halves, halves
from groundswell.engine.compile import pages_of
from groundswell.engine.reference import plain_page
from groundswell.engine.sights import COUNTRY, places_of
from groundswell.engine.spelled import spelled_out
from groundswell.engine.write import alias
from groundswell.grammar.mathematics import clip
from groundswell.grammar.page import Page, argument

from .populations import OWN_PAGES

PAGES = [
    pytest.param(page, id=f"{name}-{page.name}")
    for name in OWN_PAGES
    for stage in pages_of(catalogue.theory(name))
    for page in stage.values()
]


def called_by(page: Page) -> dict[str, Any]:
    laws = {law.name: law.formula for law in page.laws}
    return {"clip": clip} | laws | {alias(s): s.formula for s in page.sentences}


def parted(page: Page) -> Halves:
    return halves(page, spelled_out(page))


def said(page: Page, parts: Halves, values: dict[str, float]) -> tuple[float, ...]:
    """Both halves, one after the other, in the interpreter."""
    calls = spelled_out(page).calls
    names = {here: getattr(import_module(module), there) for here, (module, there) in calls.items()}
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
    assert said(page, parted(page), values) == tuple(whole[page.name](**values))


@pytest.mark.parametrize("page", PAGES)
def test_nothing_that_hangs_on_what_is_seen_alone_is_left(page: Page) -> None:
    parts = parted(page)
    own = {word.name for word in (*page.kept, *page.chances)}
    of_all = {argument(*each) for each in page.parameters} | {
        word.name for word, (width, _) in places_of(page.seen).items() if width == COUNTRY
    }
    shared = {word.name for word in page.seen if word.name not in of_all} | set(parts.held)
    calls = spelled_out(page).calls.keys()
    for node in ast.walk(ast.parse(parts.after)):
        if isinstance(node, ast.Call | ast.BinOp | ast.IfExp):
            read = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)} - calls
            assert not read & shared or not read <= shared | of_all, ast.unparse(node)
    assert not own & set(parts.before_takes)


def test_much_of_the_elastic_band_is_said_beforehand() -> None:
    page = pages_of(catalogue.theory("elastic_band"))[1]["person"]
    parts = parted(page)
    assert "news_of_strikes__near" in parts.before_takes
    assert "news_of_strikes__near" not in parts.after_takes
    assert "past_the_threshold__noise" in parts.after_takes
    assert callable(plain_page(page))
