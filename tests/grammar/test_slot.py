"""How laws that fill one slot combine, and what an empty slot is worth."""

from __future__ import annotations

import doctest

import pytest

from groundswell.grammar import slot as slot_module
from groundswell.grammar.slot import COMBINATIONS, Slot


@pytest.mark.parametrize(
    ("combine", "terms", "value"),
    [
        ("sum", ["0.5", "0.25"], 0.75),
        ("product", ["0.5", "0.25"], 0.125),
        ("least", ["0.5", "0.25", "0.75"], 0.25),
        ("greatest", ["0.5", "0.25", "0.75"], 0.75),
        ("either", ["0.5", "0.25"], 0.625),
        ("either", ["0.5", "0.5", "0.5"], 0.875),
    ],
)
def test_laws_combine(combine: str, terms: list[str], value: float) -> None:
    slot = Slot("a_slot", "a meaning", combine=combine)
    for ordered in (terms, terms[::-1]):
        assert eval(slot.written(ordered)) == value


@pytest.mark.parametrize("combine", COMBINATIONS)
def test_one_law_stands_alone_and_none_is_neutral(combine: str) -> None:
    slot = Slot("a_slot", "a meaning", combine=combine)
    assert slot.written(["law(x)"]) == "law(x)"
    assert eval(slot.written([])) == slot.empty
    assert eval(slot.written(["0.25", repr(slot.empty)])) == 0.25


def test_an_unknown_combination_is_refused() -> None:
    with pytest.raises(ValueError, match="slot a_slot: unknown combination 'mean'"):
        Slot("a_slot", "a meaning", combine="mean")


def test_examples() -> None:
    assert not doctest.testmod(slot_module).failed
