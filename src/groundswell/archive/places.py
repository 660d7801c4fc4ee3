"""Places of a case: a table with their names, where they lie, and what was counted there."""

from __future__ import annotations

import re

from groundswell.archive.reading import Reading
from groundswell.archive.tables import Row
from groundswell.grammar.case import Place

_FIXED = ("place", "title", "latitude", "longitude")


def read_places(reading: Reading) -> tuple[Place, ...]:
    """Return the places in the order of their table."""
    written = reading.written.places
    for name, origin in written.columns.items():
        reading.origin(origin, "places", "columns", name)
    reading.origin(written.coordinates, "places", "coordinates")
    table = reading.table(written.table, {}, "places")
    with reading.document.at("places", "table"):
        table.has(*_FIXED)
    for name in written.columns:
        with reading.document.at("places", "columns", name):
            table.has(name)
    places: dict[str, Place] = {}
    for row in table.rows:
        place = _place(reading, row)
        if place.name in places:
            raise row.fault(f"the place {place.name!r} stands twice", "each place once")
        places[place.name] = place
    if not places:
        raise reading.document.fault(("places", "table"), f"{written.table} has no row", "at least one place")
    return tuple(places.values())


def _place(reading: Reading, row: Row) -> Place:
    written = reading.written.places
    name = row.text("place")
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise row.fault(f"the place {name!r} is no name", "small letters, digits and _, a letter first")
    columns = {}
    for column, origin in written.columns.items():
        # Whatever is counted of a place is 0 or more; -1 for "unknown" is a trap of old tables.
        columns[column] = row.number(column, low=0)
        reading.keep(("places", name, column), columns[column], origin, reading.trust(origin.confidence, row))
    where = {"latitude": row.number("latitude", -90, 90), "longitude": row.number("longitude", -180, 180)}
    for column, degrees in where.items():
        trust = reading.trust(written.coordinates.confidence, row)
        reading.keep(("places", name, column), degrees, written.coordinates, trust)
    return Place(name, row.text("title"), where["latitude"], where["longitude"], columns)
