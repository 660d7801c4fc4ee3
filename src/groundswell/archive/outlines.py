"""Outlines of a case's places: polygons for its map, if its folder has any.

They are for display alone. Nothing is grown from them, so a case without polygons, or with others, runs alike.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from groundswell.archive.check import checked
from groundswell.archive.folder import Folder
from groundswell.archive.packages import Resource, read_package
from groundswell.archive.read import NAME
from groundswell.archive.schema import WrittenCase
from groundswell.archive.tables import Table, read_table
from groundswell.grammar.spelling import BadInput

FORMAT = "geojson"
KEY = "province"
"""The property of a polygon, and the column of the table of places, that join the two."""

#: A ring that closes has its first point again at the end.
_FEWEST = 4
#: A polygon over the date line may go on past 180 degrees rather than jump.
_EAST = 360.0
#: Names as much alike as this differ by a letter or two; two provinces in -skaya differ by more.
_SLIP = 0.9

Ring = tuple[tuple[float, float], ...]
"""Longitude and latitude of each point, in degrees; the last is the first again."""


@dataclass(frozen=True)
class Outlines:
    """The polygons of a case.

    Attributes
    ----------
    file : str
        Where they stand, as messages give it.
    shapes : mapping of str to tuple of Ring
        Rings by place; a hole is a ring inside another.
    beyond : mapping of str to tuple of Ring
        Polygons of no place of the case, by their own name: land that the case does not count.
    without : tuple of str
        Places that have no polygon.
    """

    file: str
    shapes: Mapping[str, tuple[Ring, ...]]
    beyond: Mapping[str, tuple[Ring, ...]]
    without: tuple[str, ...]


def read_outlines(path: Path) -> Outlines | None:
    """Read the polygons that the data package of a case describes.

    Parameters
    ----------
    path : Path
        The folder of a case that `read_case` reads.

    Returns
    -------
    Outlines or None
        None where the package describes no file of the format ``geojson``.

    Raises
    ------
    BadInput
        With the file, and what in it: a polygon without name or twice there, a ring that does not close, a point
        that is none, two places that claim one polygon, or none that joins any.
    """
    folder = Folder(path)
    described = [resource for resource in read_package(folder).resources if resource.format == FORMAT]
    if not described:
        return None
    if len(described) > 1:
        raise BadInput(
            f"{', '.join(each.path for each in described)} all are polygons", file=folder.shown("datapackage.json"),
            expected=f"one resource of the format {FORMAT}",
        )  # fmt: skip
    file = folder.shown(described[0].path)
    polygons = _polygons(_parsed(folder, described[0]), file)
    return _joined(file, polygons, _names(_tables_of_places(folder)))


def _parsed(folder: Folder, resource: Resource) -> Any:
    text = folder.text(resource.path)
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise BadInput(
            f"this is not JSON: {error.msg}", file=folder.shown(resource.path), line=error.lineno
        ) from None
    except (RecursionError, ValueError) as error:
        said = "nested too deep" if isinstance(error, RecursionError) else str(error)
        raise BadInput(f"this is not GeoJSON: {said}", file=folder.shown(resource.path)) from None


def _no_number(constant: str) -> float:
    raise ValueError(f"{constant} is no number")


def _tables_of_places(folder: Folder) -> list[Table]:
    """The table of places, and that of places taken out of them, such as a city out of its province."""
    places = checked(WrittenCase, folder.document(NAME)).places
    return [
        read_table(folder, name)
        for name in (places.table, places.apart.table if places.apart else "")
        if name
    ]


def _names(tables: list[Table]) -> dict[str, str]:
    """Name under which the polygon of each place is looked for; empty where its table says that it has none."""
    names: dict[str, str] = {}
    for table in tables:
        table.has("place")
        for row in table.rows:
            place = row.text("place")
            name = row.cells[KEY].strip() if KEY in table.header else place
            if name and name in names.values():
                other = next(known for known, taken in names.items() if taken == name)
                raise row.fault(
                    f"{place} and {other} both are the {KEY} {name!r}",
                    "one place for a polygon, and nothing where there is none",
                )
            names[place] = name
    return names


def _joined(file: str, polygons: dict[str, tuple[Ring, ...]], names: dict[str, str]) -> Outlines:
    shapes = {place: polygons[name] for place, name in names.items() if name in polygons}
    if not shapes:
        raise BadInput(
            "no polygon is of a place of the case",
            file=file,
            expected=f"a `{KEY}` such as {next(iter(names.values()))!r}",
        )
    lost = {name for name in names.values() if name and name not in polygons}
    beyond = {name: rings for name, rings in polygons.items() if name not in names.values()}
    for name in beyond:
        # Land that the case does not count is meant; a name that is all but a missing one is a slip.
        if guess := get_close_matches(name, lost, n=1, cutoff=_SLIP):
            raise BadInput(f"the polygon {name!r} is of no place", file=file, expected=f"{guess[0]!r}?")
    return Outlines(file, shapes, beyond, tuple(place for place in names if place not in shapes))


def _polygons(tree: Any, file: str) -> dict[str, tuple[Ring, ...]]:
    features = (
        tree.get("features") if isinstance(tree, dict) and tree.get("type") == "FeatureCollection" else None
    )
    if not isinstance(features, list) or not features:
        raise BadInput("this holds no polygons", file=file, expected="a FeatureCollection with features")
    polygons: dict[str, tuple[Ring, ...]] = {}
    for number, feature in enumerate(features, 1):
        try:
            name, rings = _polygon(feature)
        except BadInput as complaint:
            raise BadInput(
                f"feature {number}: {complaint.message}", file=file, expected=complaint.expected
            ) from None
        if name in polygons:
            raise BadInput(f"feature {number}: {name!r} stands twice", file=file, expected="each name once")
        polygons[name] = rings
    return polygons


def _polygon(feature: Any) -> tuple[str, tuple[Ring, ...]]:
    """The name and the rings of a feature."""
    parts = feature if isinstance(feature, dict) else {}
    properties, geometry = parts.get("properties"), parts.get("geometry")
    name = properties.get(KEY) if isinstance(properties, dict) else None
    if not isinstance(name, str) or not name.strip():
        raise BadInput(f"it has no name in `properties.{KEY}`", expected="the name of a province or place")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or kind not in ("Polygon", "MultiPolygon"):
        raise BadInput(f"{name!r} is {kind or 'nothing'}", expected="a Polygon or a MultiPolygon")
    written = geometry.get("coordinates")
    polygons = [written] if kind == "Polygon" else written
    rings = tuple(_ring(name, ring) for polygon in _items(name, polygons) for ring in _items(name, polygon))
    return name.strip(), rings


def _ring(name: str, written: Any) -> Ring:
    ring = tuple(_points(name, written))
    if len(ring) < _FEWEST or ring[0] != ring[-1]:
        raise BadInput(
            f"a ring of {name!r} does not close",
            expected=f"{_FEWEST} points or more, the first again at the end",
        )
    return ring


def _points(name: str, written: Any) -> Iterator[tuple[float, float]]:
    for point in _items(name, written):
        pair = point[:2] if isinstance(point, list) else []
        if len(pair) < 2 or not all(_is_number(value) for value in pair):
            raise BadInput(
                f"a point of {name!r} is {_short(point)}", expected="[longitude, latitude] in degrees"
            )
        longitude, latitude = float(pair[0]), float(pair[1])
        if not (-180 <= longitude <= _EAST and -90 <= latitude <= 90):
            raise BadInput(
                f"a point of {name!r} lies at {longitude:g}, {latitude:g}",
                expected=f"longitude -180 to {_EAST:g}, then latitude -90 to 90",
            )
        yield longitude, latitude


def _is_number(value: Any) -> bool:
    return (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and abs(value) < 1e6
        and math.isfinite(value)
    )


def _items(name: str, written: Any) -> list[Any]:
    if not isinstance(written, list) or not written:
        raise BadInput(f"the coordinates of {name!r} are {_short(written)}", expected="lists of points")
    return written


def _short(written: Any) -> str:
    said = json.dumps(written)
    return said if len(said) <= 40 else f"{said[:40]}..."
