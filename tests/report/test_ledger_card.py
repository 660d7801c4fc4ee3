"""What `ledger` tells of a claim: no verdict until a study gives one, and then both of its readings."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from rich.console import Console, RenderableType

from groundswell import api
from groundswell.grammar.claim import Finding
from groundswell.report.ledger_card import NO_VERDICT, ledger_table, standing_card, standing_json
from groundswell.trial.standing import Standing

FOUND = Finding("holds", "fails", "It snapped where nothing was recorded.", "groundswell run town")


@pytest.fixture(scope="module")
def judged() -> Standing:
    (standing,) = api.ledger("M17")
    return replace(standing, finding=FOUND)


def printed(card: RenderableType) -> str:
    console = Console(width=200, no_color=True)
    with console.capture() as captured:
        console.print(card)
    return captured.get()


def test_both_readings_are_told_wherever_a_verdict_is(judged: Standing) -> None:
    table = printed(ledger_table([judged]))
    assert "talk holds, record fails" in table and "1 with a verdict" in table
    said = "verdict: talk holds, record fails: It snapped where nothing was recorded. (groundswell run town)"
    assert said in printed(standing_card(judged))
    assert json.loads(standing_json(judged))["verdict"] == {
        "talk": "holds", "record": "fails", "because": FOUND.because, "command": FOUND.command,
    }  # fmt: skip


def test_without_a_study_there_is_none(judged: Standing) -> None:
    open_one = replace(judged, finding=None)
    assert f"verdict: {NO_VERDICT}" in printed(standing_card(open_one))
    assert "0 with a verdict" in printed(ledger_table([open_one]))
    assert json.loads(standing_json(open_one))["verdict"] is None
