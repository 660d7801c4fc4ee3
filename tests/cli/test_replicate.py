"""``replicate``: one object with documented names, and one clear line for what cannot be."""

from __future__ import annotations

import json

import pytest

from groundswell.cli.door import main


def test_the_object_has_the_documented_names(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["replicate", "kuran_1991", "--set", "thresholds=0,10,20,30,40,50,60,70,80,100", "--json"]
    assert main(asked) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["engine"] == "daily" and told["final_share"] == 0.9 and told["seed"] == 1
    assert told["inputs"]["thresholds"][1] == 10.0 and told["scatter"]["final_share"]["runs"] == 1


def test_the_paper_s_letters_are_understood(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replicate", "global_game", "--set", "c=0.5", "--set", "alpha=4", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["theta_star"] == pytest.approx(
        [0.030074, 0.5, 0.969926], abs=1e-6
    )


def test_all_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replicate"]) == 0
    assert "watts_2002 (daily)" in capsys.readouterr().out
    assert main(["show", "classic", "watts_2002"]) == 0
    assert "mean_degree" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["grano"], "did you mean 'granovetter_1978'?"),
        (["granovetter_1978", "--set", "sigm=0.1"], "did you mean 'sigma'?"),
        (["granovetter_1978", "--set", "sigma=12"], "12 % is 0.12"),
        (["granovetter_1978", "--set", "sigma"], "expected NAME=VALUE"),
        (["granovetter_1978", "--set", "sigma=0.1", "--set", "sigma=0.2"], "set twice"),
        (["granovetter_1978", "--set", "persons=1.5"], "a whole number"),
        (["granovetter_1978", "--set", "thresholds=0,x"], "parted by commas"),
        (["granovetter_1978", "--seed", "-1"], "seed -1 is out of range"),
        (["pressure_2013", "--set", "wage=1,2", "--set", "elites=1,2,3"], "different lengths"),
        (["epstein_2002_original", "--set", "legitimacy=0.9,0.8"], "steps that rise from 0"),
        (["epstein_2002_original", "--set", "risk=flor"], "did you mean 'floor'?"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(
    asked: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replicate", *asked]) == 2
    told = capsys.readouterr()
    assert said in told.err and told.err.count("\n") == 1 and not told.out
