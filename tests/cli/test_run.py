"""`run`: the table, the figures, the object; and what is said on the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from groundswell import api
from groundswell.asking import cores
from groundswell.cli.folder import written_aside
from groundswell.cli.reporting import previewing
from groundswell.cli.running import name_of

Call = Callable[..., Any]
QUICK = ("run", "town", "--theory", "granovetter_1978", "--until", "1901-01-10")
WRITTEN = sorted(
    f"{name}.{end}" for name in ("map_of_days", "participation_by_day") for end in ("csv", "png", "svg")
)
WRITTEN = sorted([*WRITTEN, "report.html", "run.json"])
FEW = ("--replications", "2")


def test_a_run_prints_and_writes(call: Call, tmp_path: Path) -> None:
    said = call(*QUICK, *FEW)
    assert said.code == 0
    assert "2 replications of 10 days" in said.out
    folder = tmp_path / "runs" / "town-granovetter_1978-until-1901-01-10-1"
    assert sorted(path.name for path in folder.iterdir()) == WRITTEN
    assert [path.name for path in (tmp_path / "runs").iterdir()] == [folder.name], "nothing aside is left"
    assert f"report: {folder.relative_to(tmp_path) / 'report.html'}" in said.out
    assert "a first figure" in said.err and "preview.png" in said.err
    assert json.loads((folder / "run.json").read_text())["seed"] == 1
    for told in (
        "growing a society",
        "4,000 agents for 4,000 persons",
        "running 2 replications of 10 days",
        "drawing",
    ):
        assert told in said.err


def test_json_prints_the_object_alone(call: Call, tmp_path: Path) -> None:
    said = call(*QUICK, "--json", "--replications", "2", "--seed", "7", "--out", "here")
    assert (said.code, said.err) == (0, "")
    found = json.loads(said.out)
    assert (found["replications"], found["seed"], found["without"]) == (2, 7, [])
    assert sorted(found["figures"]) == [f"here/{name}" for name in WRITTEN if name.endswith(("png", "svg"))]
    assert found["report"] == "here/report.html"
    assert all((tmp_path / path).is_file() for path in found["figures"])
    assert len(said.out.strip().splitlines()) == 1


def test_nothing_is_written_where_nothing_is_drawn(call: Call, tmp_path: Path) -> None:
    said = call(*QUICK, "--no-figure", "--quiet", "--replications", "1")
    assert (said.code, said.err) == (0, "")
    assert "Participation at its highest" in said.out
    assert not list(tmp_path.iterdir())


def test_no_result_depends_on_threads(call: Call) -> None:
    digests = [
        json.loads(call(*QUICK, *FEW, "--json", "--no-figure", "--threads", threads).out)[
            "replication_sha256"
        ]
        for threads in ("1", "3")
    ]
    assert digests[0] == digests[1]
    assert len(set(digests[0])) > 1


def test_variants_and_their_folders(call: Call) -> None:
    said = call(*QUICK, "--json", "--set", "normal_thresholds.mean=0.3", "--replications", "1")
    found = json.loads(said.out)
    assert found["variant"] == ["with normal_thresholds.mean=0.3"]
    assert found["figures"][0].startswith(
        "runs/town-granovetter_1978-with-normal_thresholds.mean-0.3-until-1901-01-10-1/"
    )


def test_a_counterfactual_is_named(call: Call) -> None:
    said = call(
        "run", "russia_1904_1918", "--theory", "granovetter_1978", "--until", "1904-01-10", "--scale", "200000",
        "--whatif", "no_war", "--json", "--replications", "1",
    )  # fmt: skip
    found = json.loads(said.out)
    assert "world_war" in found["without"]
    folder = "russia_1904_1918-granovetter_1978-no_war-until-1904-01-10-scale-200000-1"
    assert found["figures"][0].startswith(f"runs/{folder}/")


def test_a_long_name_is_cut() -> None:
    theory = api.theory("elastic_band", values=[f"bandwagon.pull=0.{k}" for k in range(1, 20)])
    name = name_of(api.read("town"), api.Asked(theory, seed=3))
    assert len(name) < 150 and name.endswith("-and-more-3")


def test_runs_of_other_lengths_and_scales_have_folders_of_their_own() -> None:
    town, theory = api.read("town"), api.theory("elastic_band")
    asked = [api.Asked(theory), api.Asked(theory, until="1901-02-01"), api.Asked(theory, scale=10)]
    assert [name_of(town, each) for each in asked] == [
        "town-elastic_band-1",
        "town-elastic_band-until-1901-02-01-1",
        "town-elastic_band-scale-10-1",
    ]


def test_a_case_by_its_path(call: Call, tmp_path: Path) -> None:
    from groundswell import catalogue

    said = call("run", str(catalogue.case_folder("town")), *QUICK[2:], *FEW, "--no-figure", "--quiet")
    assert said.code == 0


def test_a_second_run_replaces_its_own_files_alone(call: Call, tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "notes.txt").write_text("mine")
    for seed in ("1", "2"):
        assert call(*QUICK, *FEW, "--out", "here", "--quiet", "--seed", seed).code == 0
    assert (tmp_path / "here" / "notes.txt").read_text() == "mine"
    assert json.loads((tmp_path / "here" / "run.json").read_text())["seed"] == 2
    assert sorted(path.name for path in (tmp_path / "here").iterdir()) == sorted(["notes.txt", *WRITTEN])


def test_what_fails_midway_is_not_seen(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), written_aside(tmp_path / "new" / "folder") as aside:
        (aside / "half").write_text("half")
        raise ZeroDivisionError
    assert not list(tmp_path.iterdir())


def test_cores_are_those_of_this_process() -> None:
    assert cores() >= 1


def test_parameters_can_be_drawn(call: Call) -> None:
    found = json.loads(call(*QUICK, *FEW, "--json", "--no-figure", "--parameters", "prior").out)
    assert found["parameters"] == "prior"
    said = call(*QUICK, "--parameters", "guess")
    assert said.code == 2 and "choice of parameters" in said.err and not said.out


def test_a_first_figure_goes_when_a_run_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), previewing(tmp_path / "run") as path:
        path.parent.mkdir()
        path.write_text("a picture")
        raise ZeroDivisionError
    assert not list(tmp_path.iterdir())
