"""The catalogue finds every file on every shelf, one at a time by name, and says so when there is none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.catalogue import Misshelved, Shelf
from groundswell.grammar.family import Family
from groundswell.grammar.score import Score
from groundswell.grammar.spelling import BadInput, UnknownName

HOUSE = Path(catalogue.__file__).parent
SHELVES = {
    "laws": (catalogue.LAWS, catalogue.laws, catalogue.law),
    "theories": (catalogue.THEORIES, catalogue.theories, catalogue.theory),
    "observables": (catalogue.OBSERVABLES, catalogue.observables, catalogue.observable),
    "expectations": (catalogue.EXPECTATIONS, catalogue.expectations, catalogue.expectation),
    "patterns": (catalogue.PATTERNS, catalogue.patterns, catalogue.pattern),
    "whatifs": (catalogue.WHATIFS, catalogue.whatifs, catalogue.whatif),
    "scores": (catalogue.SCORES, catalogue.scores, catalogue.score),
}


@pytest.mark.parametrize("room", SHELVES)
class TestShelf:
    def test_holds_one_item_for_every_file(self, room: str) -> None:
        shelf, everything, _ = SHELVES[room]
        files = sorted(path.stem for path in (HOUSE / room).rglob("*.py") if path.stem[0] != "_")
        assert files
        assert list(shelf.names) == files
        given = [str(item).partition(".")[0] for item in everything()] if room == "observables" else files
        assert sorted(set(given)) == files, "one observable, or a family of them"
        assert len(everything()) == len(given)

    def test_gives_the_same_thing_by_name(self, room: str) -> None:
        shelf, everything, one = SHELVES[room]
        names = [str(item) for item in everything()] if room == "observables" else shelf.names
        assert tuple(one(name) for name in names) == everything()

    def test_names_the_nearest_for_a_misspelt_name(self, room: str) -> None:
        shelf, _, one = SHELVES[room]
        misspelt = shelf.names[0][:-1] + "zz"
        with pytest.raises(UnknownName, match=f"{shelf.says} '{misspelt}'; did you mean '{shelf.names[0]}'"):
            one(misspelt)


def test_a_part_of_an_item_is_no_item_of_its_own() -> None:
    parts = {path.stem for room in SHELVES for path in (HOUSE / room).rglob("_[!_]*.py")}
    assert "_persons" in parts, "of elastic_band"
    assert not parts & {name for shelf, _, _ in SHELVES.values() for name in shelf.names}
    with pytest.raises(UnknownName):
        catalogue.theory("_persons")


def test_a_family_is_no_observable_and_a_misspelt_member_is_named() -> None:
    family = catalogue.OBSERVABLES.item("votes_moscow_by_month")
    assert isinstance(family, Family)
    with pytest.raises(UnknownName, match=r"did you mean 'votes_moscow_by_month\."):
        catalogue.observable(family.name)
    with pytest.raises(UnknownName, match=r"did you mean 'votes_moscow_by_month\.liberals'"):
        catalogue.observable("votes_moscow_by_month.liberal")


def loaded_after(line: str) -> list[str]:
    """Modules of the package that a fresh Python holds after a line."""
    script = (
        f"import json, sys\nfrom groundswell import catalogue\n{line}\nprint(json.dumps(sorted(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(HOUSE.parent)}
    said = subprocess.check_output([sys.executable, "-c", script], env=environment, text=True)
    return [module for module in json.loads(said) if module.startswith("groundswell.")]


def on_shelf(modules: list[str], room: str) -> list[str]:
    return [module for module in modules if module.startswith(f"groundswell.{room}.")]


def test_asking_for_one_theory_imports_its_file_and_its_laws_alone() -> None:
    name = "dual_power"  # built on no other
    modules = loaded_after(f"catalogue.theory({name!r})")
    assert [module.rpartition(".")[2] for module in on_shelf(modules, "theories")] == [name]
    held = {law.module for law in catalogue.theory(name).laws}
    slots = {module.rpartition(".")[0] for module in held}
    assert set(on_shelf(modules, "laws")) == held | slots
    assert not on_shelf(modules, "observables")


def test_listing_names_imports_nothing() -> None:
    modules = loaded_after("catalogue.LAWS.names, catalogue.THEORIES.names, catalogue.case_folders()")
    assert not on_shelf(modules, "laws") + on_shelf(modules, "theories")


class TestCases:
    def test_there_are_some_and_each_has_a_case_file(self) -> None:
        folders = catalogue.case_folders()
        assert list(folders) == sorted(folders)
        assert len(folders) > 1
        for name, folder in folders.items():
            assert folder.name == name
            assert (folder / "case.yaml").is_file()
            assert catalogue.case_folder(name) == folder

    def test_names_the_nearest(self) -> None:
        with pytest.raises(UnknownName, match="did you mean 'russia_1904_1918'"):
            catalogue.case_folder("rusia_1904-1918")

    def test_takes_the_path_of_ones_own(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = tmp_path / "hamlet"
        folder.mkdir()
        (folder / "case.yaml").write_text("case: hamlet\n")
        monkeypatch.chdir(tmp_path)
        for name in (str(folder), "hamlet", "./hamlet", folder):
            assert catalogue.case_folder(name) == folder.resolve()

    def test_a_name_of_the_catalogue_does_not_hang_on_where_one_stands(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "town").mkdir()
        (tmp_path / "town" / "case.yaml").write_text("case: town\n")
        monkeypatch.chdir(tmp_path)
        assert catalogue.case_folder("town") == catalogue.case_folders()["town"]
        assert catalogue.case_folder("./town") == (tmp_path / "town").resolve()

    def test_says_that_a_folder_holds_no_case(self, tmp_path: Path) -> None:
        with pytest.raises(BadInput, match=r"holds no case; expected a case\.yaml in it"):
            catalogue.case_folder(str(tmp_path))

    @pytest.mark.parametrize("name", ["~nobody_of_that_name", "x" * 5000, "a\0b", "no/such/folder"])
    def test_what_no_path_can_be_is_an_unknown_name(self, name: str) -> None:
        with pytest.raises(UnknownName):
            catalogue.case_folder(name)

    def test_the_empty_name_is_no_case(self) -> None:
        with pytest.raises(BadInput):
            catalogue.case_folder("")


class TestMisshelved:
    """On a shelf of one's own, since the shelves of the house are in order."""

    @pytest.fixture
    def rules(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf[Score]:
        package = f"rules_{tmp_path.name}"
        (tmp_path / package).mkdir()
        monkeypatch.syspath_prepend(str(tmp_path))
        return Shelf(package, "rule", Score)

    def put(self, text: str, *path: str) -> None:
        file = Path(*path)
        file.parent.mkdir(exist_ok=True)
        (file.parent / "__init__.py").touch()
        file.write_text(text)

    @pytest.mark.parametrize("text", ["present = 1\n", "absent = 1\n"])
    def test_a_file_without_its_item_or_with_one_of_another_kind(
        self, rules: Shelf[Score], tmp_path: Path, text: str
    ) -> None:
        self.put(text, str(tmp_path), rules.package, "absent.py")
        assert rules.names == ("absent",)
        with pytest.raises(Misshelved, match="holds no rule called absent"):
            rules.items()

    def test_two_files_of_one_name(self, rules: Shelf[Score], tmp_path: Path) -> None:
        for slot in ("one", "two"):
            self.put("", str(tmp_path), rules.package, slot, "twin.py")
        with pytest.raises(Misshelved, match="share a name"):
            rules.item("twin")

    def test_a_shelf_that_is_not_there_is_empty(self) -> None:
        assert Shelf("groundswell.rules", "rule", Score).names == ()
