"""Every case on the shelf resolves, and answers for every number in it."""

from __future__ import annotations

import csv
import json
import math
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from groundswell import catalogue
from groundswell.archive import read_case
from groundswell.archive.ledger import Ledger
from groundswell.grammar.case import Case

SHELF = catalogue.case_folders()
FILES = {".yaml", ".md", ".csv", ".json", ".geojson"}
FORMS = {
    "integer": r"-?\d+",
    "number": r"-?\d+(\.\d+)?([eE]-?\d+)?",
    "date": r"\d{4}-\d\d-\d\d",
    "year": r"\d{4}",
    "yearmonth": r"\d{4}-\d\d",
    "string": r"(?s).*",
}


@cache
def case_of(name: str) -> Case:
    return read_case(SHELF[name])


@cache
def package_of(name: str) -> dict:  # type: ignore[type-arg]
    return dict(json.loads((SHELF[name] / "datapackage.json").read_text("utf-8")))


def test_the_shelf_is_not_empty() -> None:
    assert SHELF


@pytest.mark.parametrize("name", SHELF)
class TestCase:
    def test_it_resolves(self, name: str) -> None:
        case = case_of(name)
        assert (case.name, bool(case.title), bool(case.summary)) == (name, True, True)
        assert case.calendar.start < case.until <= case.calendar.until

    def test_its_default_theory_stands_on_the_shelf(self, name: str) -> None:
        assert case_of(name).theory in {theory.name for theory in catalogue.theories()}

    def test_every_number_can_be_answered_for(self, name: str) -> None:
        numbers = case_of(name).numbers
        assert numbers
        for path, number in numbers.items():
            assert math.isfinite(number.value), path
            assert number.unit and number.date and number.source.reference and number.confidence, path

    def test_places_are_told_apart_and_people_live_there(self, name: str) -> None:
        case = case_of(name)
        assert len({place.name for place in case.places}) == len(case.places) > 0
        for layer in case.layers:
            assert set(layer.persons) == {place.name for place in case.places}
            assert min(layer.persons.values()) >= 0
            assert sum(layer.persons.values()) + sum(layer.room.values()) > 0
            assert min(layer.children.values(), default=0) >= 0
            assert all(isinstance(count, int) for count in layer.persons.values())
            assert bool(layer.sizes) != bool(layer.named)
            assert not layer.sizes or sum(part.share for part in layer.sizes) == pytest.approx(1)

    def test_its_register_says_why(self, name: str) -> None:
        case = case_of(name)
        register = (*case.outside, *case.movements, *case.incidents, *case.settings)
        names = {entry.name for entry in register}
        for entry in register:
            assert len(entry.exogenous_because) > 20
            assert set(entry.depends_on) <= names - {entry.name}
        for entry in case.outside:
            assert all(a.last < b.first for a, b in pairwise(entry.spans))

    def test_nobody_leaves_who_is_not_there_and_all_find_room(self, name: str) -> None:
        case = case_of(name)
        ledger = Ledger(case.layers)
        assert [m.days for m in case.movements] == sorted(m.days for m in case.movements)
        for movement in case.movements:
            ledger.enter(movement.leaving, movement.joining)
        for layer in case.layers:
            for place, persons in layer.persons.items():
                assert ledger.most[layer.name, place] <= max(persons, layer.room.get(place, 0))

    def test_its_record_is_in_order(self, name: str) -> None:
        for series in case_of(name).record.values():
            assert list(series.keys) == sorted(set(series.keys))
            assert len(series.keys) == len(series.values) == len(series.confidence)
            assert series.sources and series.unit

    def test_it_says_what_it_decided_and_whom_it_owes(self, name: str) -> None:
        assert (SHELF[name] / "README.md").stat().st_size > 200
        owed = [
            r["name"] for r in package_of(name)["resources"] if r["licenses"][0]["name"].startswith("CC-BY")
        ]
        assert not owed or case_of(name).attribution

    def test_its_data_package_says_what_the_tables_say(self, name: str) -> None:
        for resource in package_of(name)["resources"]:
            assert resource["licenses"] and resource["sources"] and resource["change"]
            if resource["format"] != "csv":
                continue
            with (SHELF[name] / resource["path"]).open(encoding="utf-8", newline="") as table:
                rows = csv.DictReader(table)
                fields = resource["schema"]["fields"]
                assert [field["name"] for field in fields] == rows.fieldnames
                for row in rows:
                    for field in fields:
                        cell = row[field["name"]]
                        assert not cell or re.fullmatch(FORMS[field["type"]], cell), (
                            resource["path"],
                            field,
                            cell,
                        )

    def test_every_file_is_data_and_every_table_is_described(self, name: str) -> None:
        described = {resource["path"] for resource in package_of(name)["resources"]}
        for path in SHELF[name].rglob("*"):
            inside = path.relative_to(SHELF[name])
            assert not path.is_symlink(), inside
            if path.is_file():
                assert path.suffix in FILES, f"{inside}: a case holds data only"
                assert inside.parts[0] != "series" or inside.as_posix() in described, inside
        for path_described in described:
            assert (SHELF[name] / Path(path_described)).is_file()
