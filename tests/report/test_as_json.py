"""The object is valid JSON, sorted, without NaN, and with the keys that others rely on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from groundswell.report.as_json import as_json
from groundswell.trial.card import Card

KEYS = {
    "case", "theory", "scale", "seed", "agents", "days", "replications", "seconds", "report", "outcomes",
    "acceptance", "replication_sha256", "series", "figures", "units",
}  # fmt: skip
TEST = {"id", "used", "observable", "talk", "record", "share", "n", "talk_share"}


def refuse(constant: str) -> Any:
    raise AssertionError(f"{constant} is no JSON")


def read(card: Card) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(as_json(card, [Path("a.png")]), parse_constant=refuse)
    return found


def test_the_keys(card: Card) -> None:
    found = read(card)
    assert KEYS <= set(found)
    assert list(found) == sorted(found)
    assert (found["case"], found["theory"], found["variant"]) == ("town", "dual_power", [])
    assert (found["days"], found["replications"], found["agents"]) == (105, 3, 4000)
    assert found["figures"] == ["a.png"] and found["report"] is None
    assert [len(digest) for digest in found["replication_sha256"]] == [64] * 3


def test_gaps_are_null(recorded: Card) -> None:
    last = read(recorded)["series"]["strikers_by_year"]["periods"][-1]
    assert last == {"key": "1904", "recorded": None, "low": 0.0, "median": 1.0, "high": None, "scores": {}}


def test_every_series_has_its_unit(card: Card) -> None:
    found = read(card)
    assert set(found["units"]["series"]) == set(found["series"])
    assert len(found["series"]["strikers_by_day"]["periods"]) == 105


def test_tests_say_how_they_stand_to_talk_and_record(recorded: Card) -> None:
    tests = read(recorded)["acceptance"]
    assert all(set(test) >= TEST for test in tests)
    assert {test["talk"] for test in tests} | {test["record"] for test in tests} <= {
        "pass",
        "miss",
        "unobservable",
    }
    assert {test["part"] for test in tests} == {"fitted", "held out", "unobservable"}


def test_outcomes_are_shares_with_dates(card: Card) -> None:
    founded = read(card)["outcomes"]["institution.town_council.standing"]
    assert 0 < founded["share"] <= 1
    assert founded["low"] <= founded["median"] <= founded["high"]
    assert founded["cause"] == "general_strike_founds_council"


def test_the_same_run_is_the_same_object(card: Card) -> None:
    assert as_json(card) == as_json(card)


@pytest.mark.parametrize("key", ["outcomes", "series"])
def test_all_is_sorted(card: Card, key: str) -> None:
    found = read(card)[key]
    assert list(found) == sorted(found)
