"""Theories beside the record and a baseline: worked by hand, silence, and runs that cannot be told apart."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest

from groundswell import catalogue
from groundswell.experiment.ensemble import Replication, Scenario
from groundswell.grammar.case import Series
from groundswell.grammar.sources import Confidence
from groundswell.trial.card import Card
from groundswell.trial.contest import Entrant, showings
from groundswell.trial.judge import compare

KEYS = ("1904", "1905", "1906")
SCORES = catalogue.scores()


def series(*values: float, name: str = "strikers_by_year", sure: tuple[Confidence, ...] = ()) -> Series:
    return Series(name, "invented", "thousand persons", "year", KEYS[: len(values)], values, confidence=sure)


RECORD = {"strikers_by_year": series(10.0, 20.0, 30.0), "votes.a": series(1.0, 2.0, name="votes.a")}


def entrant(id: str, *values: float) -> Entrant:
    runs = [Replication(0, {"strikers_by_year": series(*values)}, (), "")]
    none = cast(Scenario, None)  # nothing here asks what ran
    return Entrant(id, id, Card(none, tuple(runs), compare(runs, RECORD, SCORES), (), 3, 0.0))


def test_the_baseline_is_what_the_record_held_in_its_other_periods() -> None:
    """Of 10 beside 20 and 30 and so on the CRPS is 12.5, 5 and 12.5; of one run it is how far off it is."""
    (found,) = showings([entrant("T1", 10.0, 20.0, 33.0)], RECORD, SCORES)
    assert found.ratios["crps"] == pytest.approx(3.0 / 30.0)
    assert (found.better, found.spoken, found.series) == (1, 1, 1)


def test_the_better_stands_first_and_worse_than_the_baseline_is_above_one() -> None:
    good, bad = showings(
        [entrant("bad", 90.0, 90.0, 90.0), entrant("good", 12.0, 20.0, 30.0)], RECORD, SCORES
    )
    assert (good.entrant.id, bad.entrant.id) == ("good", "bad")
    assert good.ratios["crps"] < 1.0 < bad.ratios["crps"]
    assert (bad.better, bad.passed, bad.asked) == (0, 0, 0)


def test_a_period_of_which_nothing_is_said_has_the_score_of_the_baseline() -> None:
    (found,) = showings([entrant("T1", 10.0)], RECORD, SCORES)
    assert found.ratios["crps"] == pytest.approx(17.5 / 30.0)


def test_what_may_not_be_a_target_is_not_scored() -> None:
    unsure = {"strikers_by_year": series(10.0, 20.0, 30.0, sure=(Confidence.RECALLED,) * 3)}
    (found,) = showings([entrant("T1", 10.0, 20.0, 30.0)], unsure, SCORES)
    assert not found.ratios and found.series == 0


def test_runs_that_cannot_be_told_apart_say_so() -> None:
    three = [entrant("T1", 1.0, float("nan"), 3.0), entrant("T2", 1.0, float("nan"), 3.0), entrant("T3", 2.0)]
    found = {each.entrant.id: each.same_as for each in showings(three, RECORD, SCORES)}
    assert found == {"T1": ("T2",), "T2": ("T1",), "T3": ()}


def test_nobody_gains_by_silence_where_all_speak() -> None:
    """Of two that are worse than the baseline on what both speak of, the silent one looks better on the whole."""
    loud, quiet = entrant("loud", 90.0, 90.0, 90.0), entrant("quiet", 90.0)
    both = {each.entrant.id: each for each in showings([loud, quiet], RECORD, SCORES)}
    assert both["quiet"].ratios["crps"] < both["loud"].ratios["crps"]
    nothing = Entrant("nothing", "nothing", replace(loud.card, comparisons=()))
    three = {each.entrant.id: each for each in showings([loud, nothing], RECORD, SCORES)}
    assert three["nothing"].ratios["crps"] == 1.0 and not three["nothing"].common and not three["loud"].common
    alone = showings([loud], RECORD, SCORES)[0]
    assert alone.common == alone.ratios
