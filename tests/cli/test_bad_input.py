"""Bad input: one message with what was expected and the nearest right word, exit code 2, nothing left behind."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from groundswell.cli import faults
from groundswell.cli.faults import OURS, PIPE_CLOSED, STOPPED, THEIRS, exit_code

Call = Callable[..., Any]
DAY = ("--day", "1901-02-01")

MISSPELT = {
    "case": (("run", "tonw"), "'town'"),
    "case to show": (("show", "case", "rusia_1904_1918"), "'russia_1904_1918'"),
    "theory": (("run", "town", "--theory", "elastc_band"), "'elastic_band'"),
    "theory to show": (("show", "theory", "dual_pwer"), "'dual_power'"),
    "theory to compile": (("warmup", "granoveter_1978"), "'granovetter_1978'"),
    "theory to cite": (("cite", "dual_powr"), "'dual_power'"),
    "law": (("run", "town", "--without", "snapp"), "'snap'"),
    "law to show": (("show", "law", "bandwagn"), "'bandwagon'"),
    "law of a value": (("run", "town", "--set", "bandwagn.pull=1"), "'bandwagon'"),
    "parameter": (("run", "town", "--set", "bandwagon.pul=1"), "'pull'"),
    "what-if": (("run", "town", "--whatif", "no_bread_shortge"), "'no_bread_shortage'"),
    "actor": (("show", "page", "elastic_band", "persn"), "'person'"),
    "word": (("show", "word", "person.actve"), "'person.active'"),
    "shelf": (("list", "theorys"), "'theories'"),
    "expectation": (("show", "expectation", "at06_years_after_1905_eb"), "'at06_years_after_1905_ebb'"),
    "observable": (("show", "observable", "strikers_by_yaer"), "'strikers_by_year'"),
    "what-if to show": (("show", "whatif", "no_wra"), "'no_war'"),
    "case to describe": (("describe", "twon"), "'town'"),
    "option": (("run", "town", "--sede", "3"), "'--seed'"),
    "command": (("rnu", "town"), "'run'"),
    "command of show": (("show", "pgae", "elastic_band", "person"), "'page'"),
    "option of why": (("why", "town", "--agnet", "3", *DAY), "'--agent'"),
}

UNUSABLE = {
    "a value that is no number": (("run", "town", "--set", "bandwagon.pull=much"), "LAW.PARAMETER=VALUE"),
    "a value that is no finite number": (
        ("run", "town", "--set", "bandwagon.pull=nan"),
        "LAW.PARAMETER=VALUE",
    ),
    "a value that the pages cannot hold": (("run", "town", "--set", "bandwagon.pull=1e60"), "3.4e38"),
    "a setting without value": (("run", "town", "--set", "bandwagon.pull"), "such as bandwagon.pull=0.4"),
    "no date": (("run", "town", "--until", "tomorrow"), "YYYY-MM-DD"),
    "a date that is not there": (("run", "town", "--until", "1901-02-30"), "1 to 28"),
    "a date outside": (("run", "town", "--until", "1950-01-01"), "1901-12-31"),
    "a day of why outside": (("why", "town", "--agent", "1", "--day", "1950-01-01"), "1901-12-31"),
    "nobody": (("why", "town", "--theory", "granovetter_1978", "--agent", "4000", *DAY), "0 to 3999"),
    "a claim that is not there": (("ledger", "M71"), "one of M01 to M70"),
    "a fact that is not there": (("ledger", "F121"), "one of F001 to F120"),
    "a claim among the facts": (("ledger", "M17", "--facts"), "one of F001 to F120"),
    "a negative seed": (("run", "town", "--seed", "-1"), "0 to 4294967295"),
    "a scale of nought": (("run", "town", "--scale", "0"), "1 or more"),
    "a scale beyond the case": (("run", "town", "--scale", "4001"), "no more than the 4,000"),
    "a scale of nought for no figure": (("show", "case", "town", "--scale", "0"), "1 or more"),
    "a seed out of range for no figure": (("show", "case", "town", "--seed", "-1"), "0 to 4294967295"),
    "an empty name": (("run", "town", "--theory", ""), "unknown theory ''"),
    "an empty case": (("run", ""), "case.yaml"),
    "a description into a folder": (("describe", "town", "--out", "."), "'.' is a folder"),
    "a folder for no file": (("describe", "town", "--out", ""), "is a folder"),
    "a day before the first": (("run", "town", "--until", "1900-12-31"), "1901-01-01 to 1901-12-31"),
    "a seed in words": (("run", "town", "--seed", "luck"), "--seed"),
    "replications below nought": (("run", "town", "--replications", "-3"), "--replications"),
    "no threads": (("run", "town", "--threads", "0"), "--threads"),
    "an option without its value": (("run", "town", "--out"), "--out"),
    "too many words": (("run", "town", "now"), "now"),
    "an unknown choice": (("run", "town", "--parameters", "points"), "'point'"),
    "a law taken out twice": (
        ("run", "town", "--without", "bandwagon", "--without", "bandwagon"),
        "taken out already",
    ),
    "a value of a law taken out": (
        ("run", "town", "--without", "bandwagon", "--set", "bandwagon.pull=1"),
        "taken out already",
    ),
    "a replication that cannot be": (
        ("why", "town", "--agent", "1", *DAY, "--replication", "99999999999"),
        "0 to 4294967295",
    ),
    "no replications": (("run", "town", "--replications", "0"), "--replications"),
    "a number in words": (("why", "town", "--agent", "one", *DAY), "--agent"),
    "a missing case": (("run",), "CASE"),
    "a missing option": (("why", "town", "--agent", "1"), "--day"),
    "a what-if of another case": (("run", "town", "--whatif", "no_war"), "russia_1904_1918"),
    "an actor that the theory has not": (("show", "page", "granovetter_1978", "unit"), "person"),
}


def refused(call: Call, arguments: tuple[str, ...], folder: Path) -> str:
    """The one line that is said."""
    said = call(*arguments)
    assert said.code == THEIRS
    assert said.out == ""
    told = [line for line in said.err.splitlines() if line.startswith("groundswell: ")]
    assert len(told) == 1 and said.err.rstrip().endswith(told[0])
    assert "Traceback" not in said.err
    assert not list(folder.iterdir()), "nothing is left behind"
    return str(told[0])


@pytest.mark.parametrize("what", MISSPELT)
def test_a_misspelt_word_gets_the_nearest_right_one(what: str, call: Call, tmp_path: Path) -> None:
    arguments, nearest = MISSPELT[what]
    said = refused(call, arguments, tmp_path)
    assert f"did you mean {nearest}?" in said
    assert "known: " in said


@pytest.mark.parametrize("what", UNUSABLE)
def test_what_cannot_be_used_gets_what_was_expected(what: str, call: Call, tmp_path: Path) -> None:
    arguments, expected = UNUSABLE[what]
    assert expected in refused(call, arguments, tmp_path)


@pytest.mark.parametrize("out", ["a-file", "a-file/below/it"])
def test_a_folder_that_cannot_be_written_is_said_before_the_run(call: Call, tmp_path: Path, out: str) -> None:
    (tmp_path / "a-file").write_text("mine")
    said = call("run", "town", "--theory", "granovetter_1978", "--until", "1901-01-03", "--out", out)
    assert said.code == THEIRS
    assert said.err.startswith(f"groundswell: cannot write to {out}: ")
    assert "with --out" in said.err
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


def test_a_theory_misspelt_in_the_case_is_a_fault_of_its_file(call: Call, tmp_path: Path) -> None:
    assert call("new", "case", "mine").code == 0
    file = tmp_path / "mine" / "case.yaml"
    file.write_text(re.sub("(?m)^theory: .*$", "theory: elastc_band", file.read_text()))
    for command in (("run",), ("why", "--agent", "1", *DAY), ("describe",)):
        said = call(command[0], "./mine", *command[1:])
        assert (said.code, said.out) == (THEIRS, "")
        assert "mine/case.yaml:" in said.err and ": unknown theory 'elastc_band'; did you mean" in said.err


def test_what_cannot_be_read_is_named(call: Call, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "case.yaml").write_bytes(b"\xff\xfe")
    said = call("run", "./mine")
    assert (said.code, said.out) == (THEIRS, "")
    assert "mine/case.yaml:1: this is not UTF-8" in said.err and "Traceback" not in said.err


def test_nothing_is_left_where_the_run_is_refused_late(call: Call, tmp_path: Path) -> None:
    said = call("run", "town", "--until", "1950-01-01", "--out", "new/deep/folder")
    assert said.code == THEIRS
    assert not list(tmp_path.iterdir())


def test_stopping_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(KeyboardInterrupt()) == STOPPED
    assert capsys.readouterr().err == "groundswell: stopped\n"


def test_ctrl_c_is_passed_on(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("groundswell.api.run", interrupted)
    said = call("run", "town", "--theory", "granovetter_1978", "--until", "1901-01-03", "--quiet")
    assert (said.code, said.err.strip()) == (STOPPED, "groundswell: stopped")
    assert not list(tmp_path.iterdir())


def test_our_own_faults_are_shown_whole(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a slip")

    monkeypatch.setattr("groundswell.api.run", broken)
    said = call("run", "town", "--theory", "granovetter_1978", "--until", "1901-01-03")
    assert said.code == OURS
    assert "Traceback" in said.err and "a slip" in said.err
    assert not list(tmp_path.iterdir())


def test_too_little_memory_is_told_how_to_need_less(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(MemoryError()) == OURS
    assert "--scale" in capsys.readouterr().err


def test_a_reader_that_has_gone_is_no_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with (tmp_path / "out").open("w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        before = os.fstat(stream.fileno()).st_ino
        assert exit_code(BrokenPipeError()) == PIPE_CLOSED
        assert os.fstat(stream.fileno()).st_ino != before


def test_a_message_without_context_is_told_as_it_is() -> None:
    class Odd(Exception):
        def format_message(self) -> str:
            return "Odd thing."

    assert faults._in_one_line(Odd()) == "odd thing"
