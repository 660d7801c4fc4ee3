"""Polygons of a case: joined to its places, and refused where they are not what they should be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from groundswell import catalogue
from groundswell.archive.outlines import read_outlines
from groundswell.grammar.spelling import BadInput

SQUARE = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]
FILE = "series/polygons.geojson"


def feature(name: Any, coordinates: Any = None, kind: str = "Polygon") -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": [SQUARE] if coordinates is None else coordinates}
    return {"type": "Feature", "properties": {"province": name}, "geometry": geometry}


def describe(town: Path, features: Any, path: str = FILE) -> Path:
    """Put polygons into the folder of a case and into its data package."""
    whole = (
        features
        if isinstance(features, str)
        else json.dumps({"type": "FeatureCollection", "features": features})
    )
    if path == FILE:
        (town / path).write_text(whole, "utf-8")
    package = json.loads((town / "datapackage.json").read_text("utf-8"))
    licence = {"name": "CC0-1.0", "title": "CC0"}
    package["resources"].append(
        {"name": "polygons", "path": path, "format": "geojson", "licenses": [licence],
         "sources": [{"title": "Invented"}], "change": "none"}
    )  # fmt: skip
    (town / "datapackage.json").write_text(json.dumps(package), "utf-8")
    return town


def test_a_case_without_polygons_has_none() -> None:
    assert read_outlines(catalogue.case_folder("town")) is None


def test_polygons_are_joined_by_the_name_of_the_place(town: Path) -> None:
    hole = [[0.2, 0.1], [0.4, 0.1], [0.4, 0.2], [0.2, 0.1]]
    outlines = read_outlines(
        describe(town, [feature("town", [SQUARE, hole]), feature("The sea", [[SQUARE]], "MultiPolygon")])
    )
    assert outlines is not None
    assert set(outlines.shapes) == {"town"} and len(outlines.shapes["town"]) == 2
    assert outlines.shapes["town"][0][1] == (1.0, 0.0)
    assert set(outlines.beyond) == {"The sea"}
    assert outlines.without == ("villages",)


def test_the_column_of_the_table_comes_before_the_name(town: Path) -> None:
    table = (town / "series/places.csv").read_text("utf-8").splitlines()
    rows = [f"{table[0]},province", f"{table[1]},Townshire", f"{table[2]},"]
    (town / "series/places.csv").write_text("\n".join(rows), "utf-8")
    outlines = read_outlines(describe(town, [feature("Townshire")]))
    assert outlines is not None and set(outlines.shapes) == {"town"} and outlines.without == ("villages",)


def test_two_places_cannot_claim_one_polygon(town: Path) -> None:
    table = (town / "series/places.csv").read_text("utf-8").splitlines()
    rows = [f"{table[0]},province", *(f"{row},Townshire" for row in table[1:])]
    (town / "series/places.csv").write_text("\n".join(rows), "utf-8")
    with pytest.raises(BadInput, match=r"places\.csv:3: villages and town both are"):
        read_outlines(describe(town, [feature("Townshire")]))


def test_the_far_east_may_go_on_past_180_degrees(town: Path) -> None:
    ring = [[170.0, 60.0], [191.0, 65.0], [175.0, 66.0], [170.0, 60.0]]
    outlines = read_outlines(describe(town, [feature("town", [ring])]))
    assert outlines is not None and outlines.shapes["town"][0][1] == (191.0, 65.0)


def test_every_case_of_the_shelf_reads() -> None:
    for folder in catalogue.case_folders().values():
        read_outlines(folder)


def test_the_empire_has_its_provinces_and_land_beyond_them() -> None:
    outlines = read_outlines(catalogue.case_folder("russia_1904_1918"))
    assert outlines is not None
    assert len(outlines.shapes) == 89 and "Khiva khanate" in outlines.beyond


BROKEN: list[tuple[Any, str]] = [
    ("{", "is not JSON"),
    ("[" * 100_000, "nested too deep|not JSON"),
    ('{"type": "FeatureCollection", "features": [NaN]}', "NaN is no number"),
    ('{"type": "Topology"}', "holds no polygons"),
    ([], "holds no polygons"),
    ([{}], "feature 1: it has no name"),
    ([feature(7)], "feature 1: it has no name"),
    ([feature("town", [0, 0], "Point")], "'town' is Point; expected a Polygon"),
    ([feature("town"), feature("town")], "feature 2: 'town' stands twice"),
    ([feature("town", [])], "coordinates of 'town'"),
    ([feature("town", [SQUARE[:3]])], "does not close"),
    ([feature("town", [[[0, 0], [1, 0], [1, 1], [2, 2]]])], "does not close"),
    ([feature("town", [[["0", 0]] * 4])], r'is \["0", 0\]'),
    ([feature("town", [[[0, True]] * 4])], "is "),
    ([feature("town", [[[0, 91]] * 4])], "lies at 0, 91"),
    ([feature("town", [[[1e400, 1]] * 4])], "is |NaN"),
    ([feature("elsewhere")], "no polygon is of a place"),
    ([feature("town"), feature("vilages")], "'vilages' is of no place; expected 'villages'"),
]  # fmt: skip


@pytest.mark.parametrize(("features", "said"), BROKEN)
def test_what_is_broken_is_named_with_its_file(town: Path, features: Any, said: str) -> None:
    with pytest.raises(BadInput, match=said) as caught:
        read_outlines(describe(town, features))
    assert caught.value.file is not None and caught.value.file.endswith(FILE)


def test_a_file_outside_the_folder_is_refused(town: Path) -> None:
    with pytest.raises(BadInput, match="outside the case"):
        read_outlines(describe(town, [], "../polygons.geojson"))


def test_a_link_that_leads_outside_is_refused(town: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.geojson").write_text("{}")
    (town / "series/link.geojson").symlink_to(tmp_path / "elsewhere.geojson")
    with pytest.raises(BadInput, match="link that leads outside"):
        read_outlines(describe(town, [], "series/link.geojson"))


def test_two_files_of_polygons_are_one_too_many(town: Path) -> None:
    describe(town, [feature("town")])
    with pytest.raises(BadInput, match="all are polygons"):
        read_outlines(describe(town, [feature("town")]))
