"""`show`, `list`, `cite`, `why`, `warmup`: what can be asked without a record."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from groundswell import api

Call = Callable[..., Any]

SHOWN = {
    ("show", "page", "elastic_band", "person"): "def person(",
    ("show", "page", "elastic_band", "person", "--start"): "def person_at_the_start(",
    ("show", "page", "elastic_band", "person", "--without", "snap"): "elastic_band without snap",
    ("show", "theory", "dual_power"): "Refuted by",
    ("show", "theory", "dual_power", "--set", "bandwagon.pull=0.4"): "bandwagon.pull=0.4",
    ("show", "law", "snap"): "def snap(",
    ("show", "case", "town"): "exogenous because",
    ("show", "word", "crowd"): "regime.crowd",
    ("show", "expectation", "AT06"): "asked of the record: it holds",
    ("show", "expectation", "at08_war_cuts_activity"): "ledger: M33, M37",
    ("show", "observable", "strikers_by_year"): "record: russia_1904_1918, 1",
    ("show", "observable", "units_refusing_by_day"): "no case on the shelf has one",
    ("show", "whatif", "no_war"): "regiments_march_1914",
    ("ledger",): "What the talk says, in our words",
    ("ledger", "M55"): "pattern: m55_first_chance_is_too_early",
    ("ledger", "M01"): "what it cannot show",
    ("ledger", "M17"): "law: snap (stance of a person)",
    ("ledger", "m33"): "what-if: no_war",
    ("ledger", "f028"): "verdict: wrong: the sources say otherwise",
    ("ledger", "--facts"): "120 facts: 35 supported",
    ("describe", "town"): "## 7. Submodels",
    ("list",): "granovetter_1978",
    ("list", "scores"): "crps",
    ("cite", "granovetter_1978"): "@article{granovetter1978,",
    ("cite", "elastic_band", "russia_1904_1918"): "@",
    ("warmup", "granovetter_1978"): "ready: granovetter_1978",
    ("--help",): "warmup",
    (): "Commands",
    ("--version",): "groundswell ",
}


@pytest.mark.parametrize("arguments", SHOWN, ids=" ".join)
def test_it_is_shown(arguments: tuple[str, ...], call: Call) -> None:
    said = call(*arguments)
    assert said.code == 0, said.err
    assert SHOWN[arguments] in said.out


def test_what_is_left_out_is_not_on_the_page(call: Call) -> None:
    said = call("show", "page", "elastic_band", "person", "--without", "snap")
    assert "snap(" not in said.out


def test_one_shelf_is_a_name_a_line(call: Call) -> None:
    assert tuple(call("list", "theories").out.split()) == api.shelves()["theories"]


def test_bibtex_is_whole(call: Call) -> None:
    entries = call("cite", "elastic_band", "russia_1904_1918").out
    parts = re.split(r"^% (.+)$", entries, flags=re.MULTILINE)[1:]
    assert parts[::2] == ["Theory and laws", "Data", "Methods"]
    by_part = [re.findall(r"^@\w+{(.+),$", part, re.MULTILINE) for part in parts[1::2]]
    assert all(keys == sorted(keys) and len(keys) > 3 for keys in by_part)
    cited = [key for keys in by_part for key in keys]
    assert len(set(cited)) == len(cited) == entries.count("\n}")
    assert {"salmon2011", "balinskiyoung1982", "gneitingraftery2007", "grimm2020"} <= set(by_part[2])
    assert "kuran1991" in by_part[0] and "mironov_strikes" in by_part[1]


def test_without_a_case_no_data_are_cited(call: Call) -> None:
    assert re.findall(r"^% (.+)$", call("cite", "granovetter_1978").out, re.MULTILINE) == [
        "Theory and laws",
        "Methods",
    ]


def test_without_a_terminal_there_is_no_colour(call: Call) -> None:
    for arguments in (("show", "page", "granovetter_1978", "person"), ("list",)):
        assert "\x1b" not in call(*arguments).out


def test_why(call: Call) -> None:
    said = call("why", "town", "--theory", "granovetter_1978", "--agent", "7", "--day", "1901-01-20")
    assert said.code == 0, said.err
    assert "Person 7 (workers, engine works, town) on 1901-01-20" in said.out
    assert "share_reaches_threshold asks of this person" in said.out
    assert "growing a society" in said.err
    quiet = call(
        "why", "town", "--theory", "granovetter_1978", "--agent", "7", "--day", "1901-01-20", "--quiet"
    )
    assert (quiet.out, quiet.err) == (said.out, "")


def test_a_quiet_warmup_says_nothing(call: Call) -> None:
    said = call("warmup", "granovetter_1978", "--quiet")
    assert (said.code, said.out, said.err) == (0, "", "")
