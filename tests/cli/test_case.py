"""`new case`, `show place`, `show case --figures`: a case from nothing to its pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from groundswell import api

Call = Callable[..., Any]


def test_a_new_case_can_be_shown_drawn_and_run(call: Call, tmp_path: Path) -> None:
    made = call("new", "case", "my_town")
    assert made.code == 0 and "groundswell show case ./my_town" in made.out
    assert "exogenous because" in call("show", "case", "./my_town").out
    drawn = call("show", "case", "my_town", "--figures", "--out", "pictures", "--quiet")
    assert drawn.code == 0, drawn.err
    names = {
        f"{name}.{kind}"
        for name in ("map_by_points", "plant_sizes", "record_single")
        for kind in ("png", "svg", "csv")
    }
    assert {Path(line).name for line in drawn.out.split()} == names
    assert {path.name for path in (tmp_path / "pictures").iterdir()} == names
    assert call("run", "my_town", "--until", "1901-01-10", "--no-figure", "--quiet").code == 0


def test_a_new_case_may_stand_elsewhere(call: Call, tmp_path: Path) -> None:
    (tmp_path / "cases").mkdir()
    assert call("new", "case", "my_town", "--in", "cases").code == 0
    assert (tmp_path / "cases" / "my_town" / "case.yaml").is_file()


REFUSED = {
    "a name that no case can have": (("new", "case", "My-Town"), "small letters"),
    "a name on the shelf": (("new", "case", "town"), "stands on the shelf"),
    "a folder that is not there": (("new", "case", "x", "--in", "nowhere"), "there is no folder"),
    "a misspelt place": (("show", "place", "town", "vilages"), "'villages'"),
    "a misspelt case": (("show", "case", "twon", "--figures"), "'town'"),
    "a misspelt place of no case": (("show", "place", "petrogrd"), "'petrograd'"),
    "a scale of nought": (("show", "place", "town", "town", "--scale", "0"), "1 or more"),
    "a negative seed": (("show", "case", "town", "--figures", "--seed", "-1"), "0 to 4294967295"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_is_refused(what: str, call: Call, tmp_path: Path) -> None:
    arguments, expected = REFUSED[what]
    said = call(*arguments)
    assert said.code == 2 and expected in said.err, said.err
    assert not list(tmp_path.iterdir())


def test_a_second_case_of_the_name_is_refused(call: Call) -> None:
    assert call("new", "case", "my_town").code == 0
    said = call("new", "case", "my_town")
    assert said.code == 2 and "stands already" in said.err


def test_points_need_no_polygons(call: Call, tmp_path: Path) -> None:
    assert call("show", "case", "town", "--points").code == 0
    assert (tmp_path / "runs" / "town-figures" / "map_by_points.svg").is_file()


def test_a_place_is_shown(call: Call) -> None:
    said = call("show", "place", "town", "town")
    assert said.code == 0, said.err
    for words in (
        "town: The town",
        "Who lives there",
        "soldiers",
        "garrison",
        "bread shortage",
        "hears of itself",
    ):
        assert words in said.out


def test_a_place_that_one_case_has_needs_no_case(call: Call) -> None:
    said = call("show", "place", "villages")
    assert said.code == 0, said.err
    assert said.out == call("show", "place", "town", "villages").out


def test_a_place_of_two_cases_needs_its_case(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "shelves", lambda: {"cases": ("town", "town")})
    said = call("show", "place", "villages")
    assert said.code == 2 and "town or town" in said.err


def test_a_place_of_the_empire_is_shown(call: Call) -> None:
    said = call("show", "place", "russia_1904_1918", "petrograd")
    assert said.code == 0, said.err
    assert "dear food" in said.out and "imperial government" in said.out
