"""Places of a case: a table with their names, where they lie, and what was counted there."""

from __future__ import annotations

import re
from dataclasses import replace

from groundswell.archive.counts import check_parts, counted
from groundswell.archive.reading import Reading, least_sure
from groundswell.archive.schema import Apart
from groundswell.archive.tables import Row
from groundswell.archive.written import Trust
from groundswell.grammar.case import Place
from groundswell.grammar.sources import Confidence, Source
from groundswell.grammar.spelling import BadInput

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
        _add(places, row, _place(reading, row, written.coordinates.confidence, {}))
    if not places:
        raise reading.document.fault(("places", "table"), f"{written.table} has no row", "at least one place")
    if written.apart:
        _take_apart(reading, places, written.apart)
    return tuple(places.values())


def _add(places: dict[str, Place], row: Row, place: Place) -> None:
    if place.name in places:
        raise row.fault(f"the place {place.name!r} stands twice", "each place once")
    places[place.name] = place


def _take_apart(reading: Reading, places: dict[str, Place], written: Apart) -> None:
    """Add the places of the second table, and take each out of the one that it lies in."""
    table = reading.table(written.table, {"within": written.within}, "places", "apart")
    with reading.document.at("places", "apart", "table"):
        table.has(*_FIXED, *reading.written.places.columns)
    for row in table.rows:
        place = _place(reading, row, written.confidence, {"source": written.source})
        _add(places, row, place)
        if row.empty(written.within):
            continue
        try:
            whole = reading.one_of("place", row.text(written.within), places)
        except BadInput as complaint:
            raise complaint.at(row.file, row.line) from None
        places[whole] = _without(reading, places[whole], place, row)


def _without(reading: Reading, whole: Place, part: Place, row: Row) -> Place:
    """What is left of a place when a part of it is a place of its own."""
    left = {}
    for column, persons in whole.columns.items():
        left[column] = persons - part.columns[column]
        if left[column] < 0:
            said = f"{column} of {part.name} is more than the {persons:g} of {whole.name}"
            raise row.fault(said, f"at most {persons:g}")
        path = ("places", whole.name, column)
        trusts = [
            reading.numbers[".".join(("places", name, column))].confidence for name in (whole.name, part.name)
        ]
        origin = reading.written.places.columns[column]
        reading.keep(path, left[column], origin, least_sure([Confidence.DERIVED, *trusts]))
    check_parts(row, left, f"what is left of {whole.name}")
    return replace(whole, columns=left)


def _place(reading: Reading, row: Row, said: Trust, other: dict[str, Source]) -> Place:
    """One place; of a second table, whose columns have another source and confidence."""
    written = reading.written.places
    name = row.text("place")
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise row.fault(f"the place {name!r} is no name", "small letters, digits and _, a letter first")
    kept = ("places", "apart" if other else "coordinates", "confidence")
    apart = reading.trust(said, row, *kept)
    columns = {}
    for column, origin in written.columns.items():
        # Whatever is counted of a place is 0 or more; -1 for "unknown" is a trap of old tables.
        columns[column] = counted(row, column, origin.unit)
        trust = (
            apart
            if other
            else reading.trust(origin.confidence, row, "places", "columns", column, "confidence")
        )
        reading.keep(("places", name, column), columns[column], origin.model_copy(update=other), trust)
    check_parts(row, columns, name)
    where = {"latitude": row.number("latitude", -90, 90), "longitude": row.number("longitude", -180, 180)}
    for column, degrees in where.items():
        origin = written.coordinates.model_copy(update=other)
        reading.keep(("places", name, column), degrees, origin, apart)
    return Place(name, row.text("title"), where["latitude"], where["longitude"], columns)
