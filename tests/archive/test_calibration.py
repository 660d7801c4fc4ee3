"""A calibration names recorded values that are sure and not held out; anything else is refused where it stands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.archive.calibration import read_calibration
from groundswell.archive.fits import read_fits, write_fit
from groundswell.archive.folder import Folder
from groundswell.archive.read import read_case
from groundswell.grammar.calibration import Fit
from groundswell.grammar.case import Case
from groundswell.grammar.spelling import BadInput

RUSSIA = "russia_1904_1918"
FIT = Fit(
    "elastic_band",
    {"bandwagon.pull": 0.3125, "catalyst.weight": 41.5},
    0.5,
    0.25,
    432,
    12,
    1904,
    "0.1",
    "1e4",
)


@pytest.fixture(scope="module")
def russia() -> Case:
    return read_case(catalogue.case_folder(RUSSIA))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(catalogue.case_folder(RUSSIA) / "calibration.yaml", tmp_path)
    return tmp_path


def test_that_of_russia_is_whole(russia: Case) -> None:
    how = read_calibration(catalogue.case_folder(RUSSIA), russia)
    assert str(how.until) == "1913-12-31"
    assert next((t.observable, t.first, t.last) for t in how.targets) == ("strikers_by_year", "1904", "1913")
    assert [(each.word, each.value) for each in how.structural] == [("regime.fallen", 0)]
    assert how.lines["elastic_band/gives_way.rate"] > how.lines["elastic_band"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("until: 1913-12-31", "until: 1913-13-31", "no month"),
        ("until: 1913-12-31", "until: 1929-12-31", "outside"),
        ("until: 1913-12-31", "until: 1913-12-30", "1913 of strikers_by_year does not lie within"),
        ("to: 1913", "to: 1914", "held out"),
        ("to: 1913", "to: 1931", "unknown year of strikers_by_year"),
        ("to: 1907-Q4", "to: 1904-Q4", "unknown quarter"),
        ("from: 1904", "from: 1895", "does not lie within"),
        ("from: 1905-Q1", "from: 1908-Q1", "unknown quarter"),
        ("observable: strikers_by_year", "observable: strikers_by_yaer", "did you mean 'strikers_by_year'"),
        ("observable: strikers_by_year", "observable: [a]", "observable"),
        ("weight: 0.5", "weight: 0", "greater than 0"),
        ("weight: 0.5", "wait: 0.5", "did you mean 'weight'"),
        ("floor: 30", "floor: -1", "greater than or equal to 0"),
        ("floor: 30", "floor: .nan", "floor"),
        ("word: regime.fallen", "word: regime.falen", "did you mean 'regime.fallen'"),
        ("word: regime.fallen", "word: regime.unity", "unknown flag"),
        ("is: 0", "is: 2", "less than or equal to 1"),
        ("method: cross_entropy", "method: guessing", "known: cross_entropy"),
        ("population: 32", "population: 3", "greater than or equal to 6"),
        ("- ebb.pace", "- ebb", "small letters"),
        ("- ebb.pace", "- discredit.pace", "stands twice"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    russia: Case, folder: Path, old: str, new: str, said: str
) -> None:
    file = folder / "calibration.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(BadInput) as caught:
        read_calibration(folder, russia)
    assert said in str(caught.value)
    assert caught.value.file == str(file) and caught.value.line


def test_what_is_recalled_is_no_target(russia: Case, folder: Path) -> None:
    file = folder / "calibration.yaml"
    by_month = "observable: strikers_by_month\n    from: 1905-01\n    to: 1905-12\n"
    whole = file.read_text("utf-8").replace(
        "observable: strikers_by_year\n    from: 1904\n    to: 1913\n", by_month
    )
    assert by_month in whole
    file.write_text(whole, "utf-8")
    with pytest.raises(
        BadInput, match="recalled, and never a target; expected values that are read or derived"
    ):
        read_calibration(folder, russia)


def test_a_target_ends_after_it_begins(russia: Case, folder: Path) -> None:
    file = folder / "calibration.yaml"
    file.write_text(
        file.read_text("utf-8").replace("to: 1907-Q4", "to: 1905-Q1").replace("1905-Q1", "1905-Q2", 1)
    )
    with pytest.raises(BadInput, match="ends before it begins"):
        read_calibration(folder, russia)


def test_a_case_without_one_says_so(russia: Case, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="does not say what may be fitted to"):
        read_calibration(tmp_path, russia)


def test_a_fit_comes_back_as_it_was_written(tmp_path: Path) -> None:
    file = write_fit(tmp_path, FIT)
    assert file == tmp_path / "fits" / "elastic_band.yaml" and list(file.parent.iterdir()) == [file]
    found = read_fits(Folder(tmp_path))
    assert found == {"elastic_band": FIT}
    line = file.read_text("utf-8").splitlines()[found["elastic_band"].lines["catalyst.weight"] - 1]
    assert "catalyst.weight: 41.5" in line


def test_a_folder_without_fits_has_none(tmp_path: Path) -> None:
    assert read_fits(Folder(tmp_path)) == {}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("theory: elastic_band", "theory: dual_power", "one name for both"),
        ("bandwagon.pull: 0.3125", "bandwagon.pull: much", "number"),
        ("seed: 1904", "sead: 1904", "did you mean 'seed'"),
        ("evaluations: 432\n", "", "no evaluations"),
    ],
)
def test_a_broken_fit_is_refused_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    file = write_fit(tmp_path, FIT)
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(BadInput) as caught:
        read_fits(Folder(tmp_path))
    assert said in str(caught.value) and caught.value.file == str(file) and caught.value.line
