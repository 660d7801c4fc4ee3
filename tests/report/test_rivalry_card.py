"""Rivals as they are shown: what the columns hang on is said, and nobody gains by silence unseen."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from rich.console import Console, RenderableType

from groundswell import api
from groundswell.report.rivalry_as_json import rivalry_as_json
from groundswell.report.rivalry_card import coded_card, simulations_told
from groundswell.trial.contest import Rivalry, Showing


@pytest.fixture(scope="module")
def found() -> Rivalry:
    return api.rivals(
        "town", api.Asked(until="1901-01-10"), api.Manner(2), theories=["granovetter_1978", "dual_power"]
    )


def printed(card: RenderableType) -> str:
    console = Console(file=io.StringIO(), width=1000)
    console.print(card)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def scored(showing: Showing, ratio: float) -> Showing:
    return replace(
        showing, ratios={"crps": ratio}, common={"crps": ratio}, by_series={"crps": {"votes": ratio}}
    )


def test_who_is_better_than_the_baseline_is_said_and_that_nobody_is(found: Rivalry) -> None:
    first, second = found.showings
    said = printed(simulations_told(replace(found, showings=(scored(first, 0.5), scored(second, 2.0)))))
    assert f"Better than the baseline by crps: {first.entrant.id}." in said
    said = printed(simulations_told(replace(found, showings=(scored(first, 1.5), scored(second, 2.0)))))
    assert "Better than the baseline by crps: none." in said
    assert "1.5" in said and "nobody gains by silence" in said


def test_runs_that_cannot_be_told_apart_are_named_together(found: Rivalry) -> None:
    first, second = (replace(showing, same_as=("other",)) for showing in found.showings)
    said = printed(simulations_told(replace(found, showings=(first, second))))
    assert f"{first.entrant.id}, other: the same runs to the last count" in said


def test_a_rival_is_told_with_its_theory_and_what_it_rejects(found: Rivalry) -> None:
    rival = next(rival for rival in api.coded("russia_1904_1918").rivals if rival.id == "TE")
    showing = found.showings[0]
    card = showing.entrant.card
    staged = replace(card.scenario.compiled, theory=api.theory("slump_makes_struggle"))
    entrant = replace(
        showing.entrant, id="TE", title=rival.title, rival=rival,
        card=replace(card, scenario=replace(card.scenario, compiled=staged)),
    )  # fmt: skip
    said = printed(simulations_told(replace(found, showings=(replace(showing, entrant=entrant),))))
    assert (
        "TE: Slump makes struggle (the talk's straw man) (slump_makes_struggle); rejects of elastic_band: "
        in said
    )
    assert "upswing_after_defeat." in said


def test_nothing_of_one_table_goes_into_the_other(found: Rivalry) -> None:
    told = json.loads(rivalry_as_json(found))
    assert set(told) == {"case", "simulations", "coded_expectations"}
    assert told["coded_expectations"]["scores"] == []
    for each in told["simulations"]:
        assert each["run"]["theory"] == each["theory"] and "series" not in each["run"]
    coded = printed(coded_card(api.coded("russia_1904_1918")))
    assert "replication" not in coded and "seed" not in coded
