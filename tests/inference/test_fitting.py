"""A tiny calibration finds the parameter that made the record, and runs then take what it found."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from groundswell import api, catalogue
from groundswell.archive.calibration import read_calibration
from groundswell.inference.cross_entropy import Generation
from groundswell.inference.fitting import Fitting, check_theories, free_parameters

from .conftest import BELIEF, TRUE

STUDY = Path(__file__).parents[2] / "studies" / "calibrate.py"


def fitting(case: Path, theory: str = "dual_power") -> Fitting:
    history = api.read(case)
    how = read_calibration(case, history)
    asked = api.Asked(theory, scale=how.scale, seed=how.seed, until=str(how.until))
    return Fitting(api.prepare(history, asked), how, catalogue.observable)


def test_a_known_parameter_is_recovered(case: Path) -> None:
    found = fitting(case).fit()
    range_held = BELIEF.quantile(0.999) - BELIEF.quantile(0.001)
    assert found.values["empty_shelves.weight"] == pytest.approx(TRUE, abs=0.14 * range_held)
    assert found.fit.total < 0.5 * found.medians.total
    assert found.evaluations == 96


def test_workers_change_nothing(case: Path) -> None:
    one, two = (replace_budget(fitting(case)) for _ in range(2))
    kept: list[list[Generation]] = [[], []]
    told: list[tuple[int, int]] = []
    first = one.fit(1, keep=kept[0].append)
    second = two.fit(2, keep=kept[1].append, progress=lambda *steps: told.append(steps))
    assert first == second and kept[0] == kept[1]
    assert told[-1] == (one.runs, one.runs)
    assert one.made_of() == two.made_of()


def test_resumed_is_the_same_as_never_stopped(case: Path) -> None:
    kept: list[Generation] = []
    whole = replace_budget(fitting(case)).fit(keep=kept.append)
    assert replace_budget(fitting(case)).fit(done=kept[:1]) == whole


def replace_budget(whole: Fitting) -> Fitting:
    return replace(whole, calibration=replace(whole.calibration, generations=2, population=6))


def test_what_it_is_made_of_tells_other_things_apart(case: Path) -> None:
    mine = fitting(case)
    longer = replace(mine, calibration=replace(mine.calibration, generations=9))
    assert longer.made_of() == mine.made_of(), "a longer search goes on from a shorter one"
    other = replace(mine, calibration=replace(mine.calibration, floor=1.0))
    assert [p for p in mine.made_of() if mine.made_of()[p] != other.made_of()[p]] == ["calibration"]
    cooler = replace(mine.scenario.case, summary="another")
    other = replace(mine, scenario=replace(mine.scenario, case=cooler))
    assert [p for p in mine.made_of() if mine.made_of()[p] != other.made_of()[p]] == ["case"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "empty_shelves.wieght",
            r"calibration.yaml:\d+: unknown parameter .* did you mean 'empty_shelves.weight'",
        ),
        ("felt_wrong.weight", r"calibration.yaml:\d+: dual_power does not doubt felt_wrong.weight"),
    ],
)
def test_what_is_free_must_be_a_parameter_in_doubt(case: Path, written: str, said: str) -> None:
    edit(case / "calibration.yaml", "empty_shelves.weight", written)
    with pytest.raises(api.BadInput, match=said):
        fitting(case)


def test_of_a_theory_that_is_not_named_all_that_is_open_is_free(case: Path) -> None:
    edit(case / "calibration.yaml", "dual_power", "elastic_band")
    free = fitting(case).free
    assert len(free) > 20 and "felt_wrong.weight" not in map(str, free)


def test_of_a_theory_that_is_built_on_a_named_one_what_they_share_is_free_and_what_is_its_own() -> None:
    case = api.read("russia_1904_1918")
    how = read_calibration(catalogue.case_folder(case.name), case)
    whole, rival = (
        set(map(str, free_parameters(how, catalogue.theory(name))))
        for name in ("elastic_band", "slump_makes_struggle")
    )
    assert rival - whole == {"slump_brings_struggle.weight"}
    assert all(name.startswith("upswing_after_defeat.") for name in whole - rival)


def test_a_theory_on_no_shelf_is_refused(case: Path) -> None:
    edit(case / "calibration.yaml", "dual_power", "dual_powr")
    how = read_calibration(case, api.read(case))
    with pytest.raises(api.BadInput, match=r"calibration.yaml:\d+: .*did you mean 'dual_power'"):
        check_theories(how, catalogue.THEORIES.names)


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def call(case: Path, history: Path, *more: str) -> subprocess.CompletedProcess[str]:
    words = [
        sys.executable,
        str(STUDY),
        str(case),
        "--theory",
        "dual_power",
        "--folder",
        str(case.parent / "search"),
    ]
    words += ["--history", str(history), "--workers", "1", "--generations", "2", *more]
    environment = {**os.environ, "COLUMNS": "110"}
    return subprocess.run(words, capture_output=True, text=True, check=False, env=environment)


@pytest.fixture
def history(tmp_path: Path) -> Path:
    file = tmp_path / "history.md"
    file.write_text("| date |\n| --- |\n", "utf-8")
    return file


def test_the_command_keeps_a_fit_that_runs_take(case: Path, history: Path) -> None:
    said = call(case, history, "--keep", "--note", "a | b")
    assert said.returncode == 0, said.stderr
    assert "24 evaluations" in said.stdout and "empty_shelves.weight" in said.stdout
    [row] = history.read_text("utf-8").splitlines()[2:]
    assert re.fullmatch(
        r"\| \d{4}-\d\d-\d\d \| \S+ \| town \| dual_power \| 24 \| 3 \| .* \| yes \| a / b \|", row
    )
    fit = api.read(case).fits["dual_power"]
    value = fit.values["empty_shelves.weight"]
    assert value < BELIEF.point and fit.loss_at_fit < fit.loss_at_medians
    again = call(case, history)
    assert again.returncode == 0 and "going on after 2 generations" in again.stderr
    assert history.read_text("utf-8").splitlines()[-1].split(" | ")[3:9] == [
        *row.split(" | ")[3:8],
        "no",
    ], "an earlier fit changes nothing in another search"
    edit(case / "calibration.yaml", "floor: 0.05", "floor: 0.06")
    other = call(case, history)
    assert other.returncode == 2 and "another calibration" in other.stderr and "Traceback" not in other.stderr


FIT = """theory: dual_power
loss: {medians: 0.5, fit: 0.1}
evaluations: 24
generations: 2
seed: 3
code: {version: 0.1.0, commit: abc}
values:
  empty_shelves.weight: 0.5
  bandwagon.pull: 0.31
"""


@pytest.fixture
def fitted(case: Path) -> Path:
    (case / "fits").mkdir()
    (case / "fits" / "dual_power.yaml").write_text(FIT, "utf-8")
    return case


def point(case: Path, **asked: object) -> dict[str, float]:
    scenario = api.prepare(case, api.Asked(theory="dual_power", **asked))  # type: ignore[arg-type]
    return {f"{law.name}.{name}": value for (law, name), value in scenario.point.items()}


def test_a_run_takes_fitted_values_and_medians_for_the_rest(fitted: Path) -> None:
    taken, medians = point(fitted), point(Path("town"))
    assert taken == {**medians, "empty_shelves.weight": 0.5, "bandwagon.pull": 0.31}


def test_what_is_set_stays_set_and_what_is_taken_out_takes_its_values_along(fitted: Path) -> None:
    taken = point(fitted, values=("bandwagon.pull=0.44",), without=("empty_shelves",))
    assert taken["bandwagon.pull"] == 0.44 and "empty_shelves.weight" not in taken


def test_drawn_parameters_and_other_theories_know_no_fit(fitted: Path) -> None:
    drawn = api.prepare(fitted, api.Asked(theory="dual_power", parameters="prior"))
    other = api.prepare(fitted, api.Asked(theory="granovetter_1978"))
    assert drawn.fit is drawn.values is other.fit is None


def test_a_fit_of_a_law_that_is_gone_says_to_calibrate_anew(fitted: Path) -> None:
    edit(fitted / "fits" / "dual_power.yaml", "bandwagon.pull", "bandwaggon.pull")
    with pytest.raises(api.BadInput, match=r"dual_power.yaml:9: unknown .*'bandwagon.pull'.*calibrate anew"):
        point(fitted)


def test_it_is_told(fitted: Path) -> None:
    told = api.describe(fitted, api.Asked(theory="dual_power"))
    assert "fits/dual_power.yaml" in told and f"weight: {BELIEF.low:g} to {BELIEF.high:g}, fitted 0.5" in told


def test_the_shelf_holds_fits_of_laws_and_parameters_that_are_there() -> None:
    for name in catalogue.case_folders():
        case = api.read(name)
        for theory in case.fits:
            assert api.prepare(case, api.Asked(theory=theory, scale=case.scale * 20)).values


def test_the_calibrations_of_the_shelf_can_be_begun() -> None:
    found = [n for n, folder in catalogue.case_folders().items() if (folder / "calibration.yaml").is_file()]
    assert "russia_1904_1918" in found
    for name in found:
        case = api.read(name)
        how = read_calibration(catalogue.case_folder(name), case)
        check_theories(how, catalogue.THEORIES.names)
        for theory in how.free:
            asked = api.Asked(theory, scale=how.scale * 20, until=str(how.until))
            assert Fitting(api.prepare(case, asked), how, catalogue.observable).free
