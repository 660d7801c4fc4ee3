"""What `ledger` tells of a claim: what it stands as, what was found of it, and the figures behind that."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from rich.console import Console, RenderableType

from groundswell import api
from groundswell.grammar.claim import Figure, Finding, Outcome
from groundswell.report.ledger_card import ledger_json, ledger_table, standing_card, standing_json
from groundswell.trial.standing import Standing

FOUND = Finding(
    Outcome.EMERGES,
    "It snapped.",
    (Figure("with", "as it is", 0.25), Figure("without", "as it is", None)),
    "share",
    "studies/emergence.py, 6 replications",
)


@pytest.fixture(scope="module")
def open_one() -> Standing:
    (standing,) = api.ledger("M17")
    return replace(standing, findings={})


@pytest.fixture(scope="module")
def judged(open_one: Standing) -> Standing:
    return replace(open_one, findings={"m17_snaps": FOUND})


def printed(card: RenderableType) -> str:
    console = Console(width=240, no_color=True)
    with console.capture() as captured:
        console.print(card)
    return captured.get()


def test_a_finding_is_told_with_its_figures(judged: Standing) -> None:
    card = printed(standing_card(judged))
    assert "verdict: emerges" in card
    assert (
        "m17_snaps: emerges: It snapped. Medians, share: as it is 0.25; as it is, without the causes –. "
        "(studies/emergence.py, 6 replications)"
    ) in card
    assert "Verdicts: 1 emerges." in printed(ledger_table([judged]))
    told = json.loads(standing_json(judged))
    assert told["verdict"] == "emerges" and told["figure"].startswith("Medians, share: as it is 0.25")
    assert told["findings"]["m17_snaps"]["medians"][1] == {
        "world": "without",
        "arm": "as it is",
        "median": None,
    }


def test_without_a_study_the_verdict_says_what_there_is(open_one: Standing) -> None:
    assert "verdict: asked of every run" in printed(standing_card(open_one))
    told = json.loads(standing_json(open_one))
    assert (told["verdict"], told["figure"], told["findings"]) == ("asked of every run", None, {})
    bare = replace(open_one, tests=())
    assert "verdict: carried by a law, not tested" in printed(standing_card(bare))


def test_what_cannot_be_tested_says_why() -> None:
    (standing,) = api.ledger("M35")
    card = printed(standing_card(standing))
    assert "verdict: untestable here" in card and f"because: {standing.claim.untestable}" in card
    assert json.loads(standing_json(standing))["figure"] == standing.claim.figure


def test_nothing_of_the_ledger_is_planned() -> None:
    told = json.loads(ledger_json(api.ledger()))
    assert len(told["mechanisms"]) == 70 == sum(told["stand_as"].values()) == sum(told["verdicts"].values())
    assert told["stand_as"]["planned"] == told["verdicts"]["not built yet"] == 0
    assert {each["kind"] for each in told["mechanisms"]} == {"law", "emergent", "measure"}
