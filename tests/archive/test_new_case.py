"""A new case resolves and runs at once, and nothing half-made is ever left behind."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.archive import new_case as module
from groundswell.archive import read_case
from groundswell.archive.new_case import new_case
from groundswell.grammar.spelling import BadInput
from groundswell.society.populate import populate


def test_it_resolves_and_grows(tmp_path: Path) -> None:
    folder = new_case("my_town", tmp_path)
    case = read_case(folder, {seen.name: seen for seen in catalogue.observables()})
    assert (folder, case.name) == (tmp_path / "my_town", "my_town")
    assert case.theory in catalogue.THEORIES.names
    assert populate(case).persons == sum(sum(layer.persons.values()) for layer in case.layers) == 37_200
    assert set(case.record) <= set(catalogue.OBSERVABLES.names)
    assert [path.name for path in tmp_path.iterdir()] == ["my_town"]


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        (
            "confidence: {column: confidence}",
            "confidence: {column: confidenc}",
            "column 'confidenc'; did you mean",
        ),
        (
            "coordinates: {unit: degree, date: 1901, source: invented, confidence: assumed}",
            "coordinates: {unit: degree, date: 1901, source: invented, confidence: {column: urbn}}",
            "column 'urbn'; did you mean 'urban'",
        ),
        ("theory: elastic_band", "theory: elastic_bnd", "theory 'elastic_bnd'; did you mean 'elastic_band'"),
    ],
)
def test_a_misspelt_column_or_theory_is_refused_where_it_stands(
    tmp_path: Path, right: str, wrong: str, says: str
) -> None:
    path = new_case("my_town", tmp_path) / "case.yaml"
    text = path.read_text("utf-8").replace(right, wrong, 1)
    assert wrong in text, "the template has changed"
    path.write_text(text, "utf-8")
    with pytest.raises(BadInput, match="unknown") as caught:
        read_case(path.parent, theories=catalogue.THEORIES.names)
    assert says in str(caught.value)
    assert caught.value.file == str(path)
    line = next(number for number, said in enumerate(text.splitlines(), 1) if wrong.split("\n")[0] in said)
    assert caught.value.line == line


def test_its_name_is_put_in_everywhere(tmp_path: Path) -> None:
    for path in new_case("my_town", tmp_path).rglob("*"):
        assert path.is_dir() or "NAME_OF_THE_CASE" not in path.read_text("utf-8")


def test_others_may_read_it_as_they_may_any_folder(tmp_path: Path) -> None:
    made = new_case("my_town", tmp_path)
    (tmp_path / "plain").mkdir()
    assert stat.S_IMODE(made.stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)


@pytest.mark.parametrize(
    "name", ["", "My_Town", "9lives", "a-b", "../up", "a/b", "a b", ".hidden", "x" * 61, "é"]
)
def test_a_name_that_no_case_can_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match="cannot be called"):
        new_case(name, tmp_path)
    assert not list(tmp_path.iterdir())


def test_what_stands_already_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("folder", "file", "link"):
        with pytest.raises(BadInput, match="stands already"):
            new_case(name, tmp_path)
    assert (tmp_path / "file").read_text() == "mine" and not list((tmp_path / "folder").iterdir())


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no folder"):
        new_case("my_town", tmp_path / "nowhere")


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), RuntimeError("broken off")])
def test_nothing_is_left_of_what_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fails(path: Path) -> None:
        raise fault

    monkeypatch.setattr(module, "read_case", fails)
    with pytest.raises(BadInput if isinstance(fault, OSError) else RuntimeError):
        new_case("my_town", tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_second_count_of_the_sizes_is_kept_and_grows_nothing(tmp_path: Path) -> None:
    path = new_case("my_town", tmp_path) / "case.yaml"
    before, text = read_case(path.parent), path.read_text("utf-8")
    told = text[
        text.index("      table: series/plant_sizes.csv") : text.index("    settings: {in_town: flag_true}")
    ]
    path.write_text(f"{text}sizes_on_record:\n  later:\n{told}", "utf-8")
    case = read_case(path.parent)
    kept = {name: number.value for name, number in case.numbers.items() if name.startswith("sizes_on_record")}
    assert kept == {
        "sizes_on_record.later.5 to 50": 1500,
        "sizes_on_record.later.51 to 500": 2500,
        "sizes_on_record.later.501 to 1500": 2000,
    }
    assert case.layers == before.layers and set(case.numbers) - set(before.numbers) == set(kept)
    told = "  later:\n      table: series/plant_size"
    path.write_text(path.read_text("utf-8").replace(f"{told}s.csv", f"{told}.csv"), "utf-8")
    with pytest.raises(
        BadInput, match=r"there is no file 'series/plant_size\.csv'.*'series/plant_sizes\.csv'"
    ):
        read_case(path.parent)
