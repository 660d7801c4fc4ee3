"""Every pattern changes what is there, is measured on a chronicle, and can both show itself and fail to."""

from __future__ import annotations

import itertools
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from groundswell import api, catalogue
from groundswell.asking import Asked, resolve
from groundswell.experiment.counterfactual import altered, held_otherwise
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.case import Case
from groundswell.grammar.chronicle import Actor
from groundswell.grammar.nomenclature import word
from groundswell.grammar.observable import Unobservable
from groundswell.grammar.pattern import AS_IT_IS, Change, Pattern, pattern
from groundswell.grammar.whatif import WhatIf

from .fake_chronicle import FakeChronicle

SHELF = catalogue.patterns()
PARTIES = ("bolsheviks", "mensheviks", "socialist_revolutionaries", "liberals", "right")
CLASSES = ("workers", "peasants", "soldiers")


@cache
def case_of(name: str) -> Case:
    return api.read(name)


def changes(asked: Pattern) -> list[Change]:
    return [arm | world for arm in asked.arms.values() for world in asked.worlds.values()]


@pytest.mark.parametrize("asked", SHELF, ids=str)
class TestPattern:
    def test_is_named_after_its_file_and_its_first_claim(self, asked: Pattern) -> None:
        assert catalogue.pattern(asked.name) is asked
        assert asked.name.partition("_")[0].upper() in asked.ledger
        assert asked.claim.endswith(".") and asked.measured.endswith(".") and not asked.expected.endswith(".")

    def test_says_its_rival_and_its_claims(self, asked: Pattern) -> None:
        module = Path(str(catalogue.find_spec(f"groundswell.patterns.{asked.name}").origin)).read_text(
            "utf-8"
        )
        said = module.split('"""')[1]
        assert "rival" in said and all(id in module for id in asked.ledger)

    def test_changes_what_is_there(self, asked: Pattern) -> None:
        found = resolve(case_of(asked.case), Asked(until=asked.until))
        case = found.case
        entries = (*case.outside, *case.movements, *case.incidents, *case.settings)
        for change in changes(asked):
            assert set(change.without) <= {entry.name for entry in entries}
            if change.key:
                whatif = WhatIf(
                    "p",
                    "p?",
                    case.name,
                    "",
                    "",
                    "",
                    "assumption",
                    change.without,
                    change.settings,
                    change.values,
                )
                altered(case, whatif)
                held_otherwise(found.theory, whatif)

    def test_needs_what_chronicles_count(self, asked: Pattern) -> None:
        for need in asked.needs:
            actor, _, name = need.partition(".")
            assert word(name, actor).chronicled

    def test_is_measured_on_some_chronicle(self, asked: Pattern) -> None:
        """And reads only what it says that it needs: the invented chronicle refuses every other word."""
        numbers = []
        for turn in (1000, 4800):
            try:
                numbers.append(float(asked.measure(invented(asked, turn))))
            except Unobservable:
                continue
        assert numbers and all(np.isfinite(numbers))

    def test_can_show_itself_and_fail_to(self, asked: Pattern) -> None:
        values = (-1000.0, 0.0, 0.001, 0.2, 0.5, 1.0, 3.0, 1000.0)
        found = {
            bool(asked.shows(dict(zip(asked.arms, numbers, strict=True))))
            for numbers in itertools.product(values, repeat=len(asked.arms))
        }
        assert found == {True, False}


def invented(asked: Pattern, turn: int) -> FakeChronicle:
    """Flags that turn on some day and shares that rise all along, of a small country."""
    start = case_of(asked.case).calendar.start
    calendar = Calendar.read("julian", str(start), asked.until)
    days = calendar.days
    rising = np.linspace(0.0, 1.0, days)
    after = (np.arange(days) >= turn).astype(float)
    people = {(group, place): 1000 for group in CLASSES for place in ("petrograd", "moscow")}
    counts, alone = {}, {}
    for need in asked.needs:
        actor, _, name = need.partition(".")
        is_flag = word(name, actor).unit == "flag"
        values = after if is_flag else rising
        if actor in ("person", "unit"):
            counts[need] = {
                cell: (many * (1 if is_flag or actor == "unit" else 10_000) * values).astype(np.int64)
                for cell, many in people.items()
            }
        else:
            names = PARTIES if actor == "organisation" else ("empire",)
            alone[need] = {Actor(actor, each, "petrograd", ()): values for each in names}
    return FakeChronicle(calendar, people, counts, asked.needs, ("petrograd", "moscow"), alone=alone)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "one run alone shows nothing"),
        ({"arms": {AS_IT_IS: Change(), "the same": Change()}}, "one run alone shows nothing"),
        ({"causes": Change(without=("bread_shortage",))}, "in words as well"),
    ],
)
def test_a_pattern_sets_something_beside_something(given: dict[str, object], said: str) -> None:
    def m00_nothing(chronicle: object) -> float:
        """Nothing."""
        return 0.0

    make = pattern(
        ledger=("M01",), case="town", until="1901-02-01", needs=(), unit="share", expected="1",
        shows=lambda runs: True, **given,
    )  # fmt: skip
    with pytest.raises(TypeError, match=said):
        make(m00_nothing)


def test_changes_add_up_and_the_last_one_counts() -> None:
    one = Change(("war",), {"party": {"organisation.members": 0.0}}, {"snap.jump": 1.0})
    two = Change(("war", "bread"), {"party": {"organisation.authority": 1.0}}, {"snap.jump": 0.5})
    both = one | two
    assert both.without == ("war", "bread") and both.values == {"snap.jump": 0.5}
    assert both.settings == {"party": {"organisation.members": 0.0, "organisation.authority": 1.0}}
    assert (one | Change()).key == one.key != both.key and Change().key == ""
