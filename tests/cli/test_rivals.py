"""``rivals``: two tables kept apart, the same luck for all, and one clear line for what cannot be."""

from __future__ import annotations

import json

import pytest

from .conftest import Call

RUSSIA = "russia_1904_1918"
TOWN = ("rivals", "town", "--theory", "granovetter_1978", "--theory", "dual_power", "--until", "1901-01-20")


def test_coded_expectations_stand_alone_and_say_how_they_were_chosen(call: Call) -> None:
    said = call("rivals", RUSSIA, "--coded")
    assert said.code == 0
    text = " ".join(said.out.split())
    for needed in (
        "no simulation is in this table",
        "chosen with their outcome known",
        "TA + TP expect nearly the same and are counted once",
        "Better than B0 (0.693) however it is coded: TA + TP.",
        "Without a record, and not scored: P13, P15.",
    ):
        assert needed in text


def test_the_object_has_every_answer_and_score(call: Call) -> None:
    told = json.loads(call("rivals", RUSSIA, "--coded", "--json").out)["coded_expectations"]
    scores = {" ".join(score["ids"]): score for score in told["scores"]}
    assert "TA TP" in scores and "TA" not in scores
    assert [" ".join(score["ids"]) for score in told["apart"]] == ["TA", "TP"]
    assert list(scores["B0"]["coded_at"]) == ["0.70", "0.75", "0.80", "0.85", "0.90", "0.95"]
    assert scores["TM"]["tests"]["stated"] == 4
    assert {rival["id"]: rival["runs"] for rival in told["rivals"]}["TM"] == "menshevik_stages"
    assert "outcome known" in told["chosen_with_the_outcome_known"]


def test_simulations_meet_the_same_society_and_luck(call: Call) -> None:
    said = call(*TOWN, "--replications", "2", "--json")
    assert said.code == 0
    told = json.loads(said.out)
    assert told["coded_expectations"]["scores"] == []
    runs = {each["id"]: each["run"] for each in told["simulations"]}
    assert set(runs) == {"granovetter_1978", "dual_power"}
    assert (
        len({(run["agents"], run["seed"], run["until"], run["replications"]) for run in runs.values()}) == 1
    )
    assert call(*TOWN, "--replications", "2", "--json", "--threads", "1").code == 0


def test_the_tables_name_both_and_what_is_not_coded(call: Call) -> None:
    said = call(*TOWN, "--replications", "1", "--quiet")
    text = " ".join(said.out.split())
    assert text.index("1. What each simulation gave") < text.index("2. Coded expectations")
    assert "No expectations of rival theories are coded for this case." in text
    assert "granovetter_1978" in text and not said.err
    assert "Nothing of these runs stands beside the record, so nothing is scored." in text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--theory", "TS"], "TS does not run: It is a theory of China"),
        (["--theory", "menshevik_stage"], "did you mean 'menshevik_stages'?"),
        (["--scale", "0"], "scale 0 is out of range"),
        (["--until", "1917-02-30"], "1917-02-30"),
        (["--parameters", "prio"], "did you mean 'prior'?"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(call: Call, asked: list[str], said: str) -> None:
    told = call("rivals", RUSSIA, "--quiet", *asked)
    assert told.code == 2 and said in told.err and told.err.count("\n") == 1 and not told.out
