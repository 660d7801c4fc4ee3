"""Every law keeps its promises: its place, its example, its direction, and a finite answer everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.grammar.law import Law
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.promises import (
    LAW_PROMISES,
    broken_direction,
    foreign_parts,
    held_priors,
    law_promises,
)

SHELF = catalogue.laws()
HOUSE = Path(catalogue.__file__).parent / "laws"
THEORIES = catalogue.theories()


def test_the_shelf_is_not_empty() -> None:
    assert SHELF


def test_every_kind_of_actor_has_a_law() -> None:
    assert {law.actor for law in SHELF} == {actor for actor, _ in WORDS}


def test_no_two_laws_share_a_name() -> None:
    assert len({law.name for law in SHELF}) == len(SHELF)


@pytest.mark.parametrize("law", SHELF, ids=str)
class TestLaw:
    def test_stands_in_the_folder_of_its_slot(self, law: Law) -> None:
        file = Path(law.formula.__code__.co_filename)
        assert file.stem == law.name
        assert file.parent.name == law.slot.name
        assert file.parents[1] == HOUSE

    def test_keeps_every_promise(self, law: Law) -> None:
        tried = law_promises(law, THEORIES)
        assert len(tried) == len(LAW_PROMISES) == 8
        assert not [promise for promise in tried if promise.broken]

    def test_its_claim_is_the_first_paragraph_of_its_file(self, law: Law) -> None:
        assert " ".join((law.formula.__globals__["__doc__"] or "").split()).startswith(law.claim)


def wrong_way(crowd: float) -> float:
    return -crowd


def with_an_integer(crowd: float) -> float:
    return 2 * crowd


def with_a_loop(crowd: float) -> float:
    total = 0.0
    for _ in (crowd, crowd):
        total += abs(crowd)
    return total**2.0


def without_an_end(crowd: float) -> float:
    """
    >>> without_an_end(1.0)
    0.5
    """
    return 1.0 / crowd


def changed(law: Law, formula: object, **other: object) -> Law:
    return Law(**{**law.__dict__, "formula": formula, "reads": ("crowd",), "parameters": (), **other})


def test_the_tests_find_what_they_are_for() -> None:
    """A test that cannot fail is no test: broken formulas are caught."""
    [law] = [law for law in SHELF if law.name == "faces_in_the_crowd"]
    turned = changed(law, wrong_way)
    assert "crowd" in broken_direction(turned, held_priors(turned, ()))
    assert foreign_parts(with_an_integer) == ["the integer 2"]
    assert {"the name abs", "FOR_ITER", "**"} <= set(foreign_parts(with_a_loop))
    assert not foreign_parts(wrong_way)


def test_every_promise_of_a_law_can_be_broken() -> None:
    [law] = [law for law in SHELF if law.name == "faces_in_the_crowd"]
    bad = changed(law, without_an_end, name="crowd", claim="no sentence", rises_with=("crowd",))
    broken = {promise.says: promise.broken for promise in law_promises(bad, ()) if promise.broken}
    assert "is no sentence" in broken["says its claim in a sentence, and below it why"]
    assert "lines, of 60" in broken["fits on a page"]
    assert broken["has a name that is nothing else on a page"]
    assert broken["has examples that hold"] == "0.5 Got: 1.0"
    assert "division by zero" in broken["is finite wherever it can be asked"]
    numbers = changed(law, lambda crowd: 1.0, name="other")
    assert {p.says for p in law_promises(numbers, ()) if p.broken} >= {"takes and gives floats, and says so"}
