"""`describe`, `ledger` as an object, and what is said of a value outside its prior."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from groundswell import catalogue
from groundswell.cli.faults import THEIRS

Call = Callable[..., Any]


def test_a_description_is_printed_or_written_and_is_the_same(call: Call, tmp_path: Path) -> None:
    printed = call("describe", "town", "--theory", "dual_power")
    written = call("describe", "town", "--theory", "dual_power", "--out", "deep/odd.md")
    assert (printed.code, written.code, written.out.strip()) == (0, 0, "deep/odd.md")
    assert (tmp_path / "deep" / "odd.md").read_text("utf-8") == printed.out
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["odd.md"], "nothing half written is left"


@pytest.mark.parametrize(
    ("out", "why"), [("a-file/odd.md", "cannot write to a-file/odd.md: "), (".", "'.' is a folder; ")]
)
def test_a_file_that_cannot_be_written(call: Call, tmp_path: Path, out: str, why: str) -> None:
    (tmp_path / "a-file").write_text("mine")
    said = call("describe", "town", "--out", out)
    assert said.code == THEIRS and said.out == ""
    assert said.err.startswith(f"groundswell: {why}") and "--out" in said.err
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


def test_what_is_left_out_is_not_described(call: Call) -> None:
    arguments = ("describe", "russia_1904_1918", "--theory", "dual_power")
    whole, partly = call(*arguments).out, call(*arguments, "--without", "bandwagon", "--whatif", "no_war").out
    assert "\n#### bandwagon\n" in whole and "\n#### bandwagon\n" not in partly
    assert "\n- world_war: " in whole and "\n- world_war: " not in partly
    assert "Taken out of this run, with all that depends on it: world_war." in partly


def test_facts_as_an_object(call: Call) -> None:
    whole = json.loads(call("ledger", "--facts", "--json").out)
    assert len(whole["facts"]) == sum(whole["verdicts"].values()) == 120
    one = json.loads(call("ledger", "f028", "--json").out)
    assert one == next(fact for fact in whole["facts"] if fact["id"] == "F028")
    assert one["verdict"] == "wrong" and one["ledger"] == ["M15"]


def test_a_claim_names_the_facts_that_are_stated_for_it(call: Call) -> None:
    assert "F028" in json.loads(call("ledger", "M15", "--json").out)["facts"]
    assert "fact: F028 (wrong)" in call("ledger", "M15").out


def test_the_ledger_as_an_object(call: Call) -> None:
    whole = json.loads(call("ledger", "--json").out)
    assert len(whole["mechanisms"]) == sum(whole["stand_as"].values()) == 70
    one = json.loads(call("ledger", "M17", "--json").out)
    assert one == next(claim for claim in whole["mechanisms"] if claim["id"] == "M17")
    assert one["kind"] == "law" and "snap" in one["laws"] and "AT02" in one["tests"]
    assert one["verdict"] == "asked of every run"


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "theory", "elastic_band"),
        ("show", "page", "elastic_band", "person"),
        ("describe", "town", "--theory", "elastic_band"),
    ],
    ids=" ".join,
)
def test_a_value_outside_its_prior_is_remarked_on_and_used(arguments: tuple[str, ...], call: Call) -> None:
    theory = catalogue.theory("elastic_band")
    belief = theory.priors[theory.law("bandwagon")]["pull"]
    low, high = belief.quantile(0.001), belief.quantile(0.999)
    remarked = call(*arguments, "--set", "bandwagon.pull=40")
    assert remarked.code == 0 and "bandwagon.pull=40" in remarked.out
    assert remarked.err == (
        "groundswell: bandwagon.pull=40 lies outside the prior of elastic_band, "
        f"which holds {low:.3g} to {high:.3g}\n"
    )
    assert call(*arguments, "--set", f"bandwagon.pull={belief.point:g}").err == ""
