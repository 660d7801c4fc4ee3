"""Movements of a case: who leaves and who joins, resolved day by day into whole persons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum

from groundswell.archive.apportion import apportion, nearest_whole
from groundswell.archive.counts import counted
from groundswell.archive.dates import read_date
from groundswell.archive.ledger import Ledger, share_out
from groundswell.archive.reading import Reading
from groundswell.archive.schema_register import Dated, Flow, Side, Totals, Yearly
from groundswell.archive.yaml_lines import Where
from groundswell.grammar.calendar import Calendar, Date
from groundswell.grammar.case import Cell, Movement, Number, Place
from groundswell.grammar.layer import Layer
from groundswell.grammar.sources import Confidence
from groundswell.grammar.spelling import BadInput

#: By how much the shares of the sides of a movement may miss 1.
_SLACK = 1e-6


@dataclass(frozen=True)
class _Side:
    """Part of those who move: the cells, their share of the whole, and by what they are spread within it."""

    cells: tuple[Cell, ...]
    share: float
    column: Mapping[str, float] | None
    like: tuple[str, ...]

    def spread(self, persons: int, ledger: Ledger) -> dict[Cell, int]:
        weights: dict[Cell, float]
        if len(self.cells) == 1:
            weights = dict.fromkeys(self.cells, 1.0)
        elif self.column is not None:
            weights = {cell: self.column[cell[1]] for cell in self.cells}
        elif self.like:
            weights = {cell: sum(ledger.persons[name, cell[1]] for name in self.like) for cell in self.cells}
        else:
            weights = {cell: ledger.persons[cell] for cell in self.cells}
        return share_out(persons, weights)


@dataclass(frozen=True)
class _Step:
    """One date of a movement: the amount, where it was written, and what is made of it."""

    name: str
    date: Date
    amount: float
    confidence: Confidence
    file: str
    line: int


Sides = tuple[tuple[_Side, ...], tuple[_Side, ...]]


def read_movements(
    reading: Reading, calendar: Calendar, places: Sequence[Place], layers: Sequence[Layer]
) -> tuple[tuple[Movement, ...], Ledger]:
    """Return the movements by day, those of one entry with its name, and the ledger that they leave behind."""
    written = reading.written.movements
    sides = {name: _sides(reading, name, written[name], places) for name in written}
    steps = [step for name in written for step in _steps(reading, name, written[name], calendar)]
    ledger, movements = Ledger(layers), []
    # Of one day, those come first that were written first.
    for step in sorted(steps, key=lambda step: step.date.day_number):
        try:
            movement = _resolve(written[step.name], step, sides[step.name], ledger)
        except BadInput as complaint:
            message = f"{step.name}, {step.date}: {complaint.message}"
            raise BadInput(message, file=step.file, line=step.line, expected=complaint.expected) from None
        if movement.leaving or movement.joining:
            movements.append(movement)
    return tuple(movements), ledger


def with_room(reading: Reading, layers: Sequence[Layer], ledger: Ledger) -> tuple[Layer, ...]:
    """Return the layers with room for the most persons that the movements ever bring them, or for more."""
    made = []
    for layer in layers:
        needed = ledger.room(layer)
        for place, most in needed.items() if layer.room else ():
            if layer.room.get(place, 0) < most:
                said = f"{layer.name} has room for {layer.room.get(place, 0)} in {place}, where {most} come to be"
                raise reading.document.fault(("layers", layer.name, "room"), said, f"{most} or more")
        made.append(replace(layer, room={**needed, **layer.room}))
    return tuple(made)


def _resolve(written: Flow, step: _Step, sides: Sides, ledger: Ledger) -> Movement:
    leaving_sides, joining_sides = sides
    cells = [cell for side in joining_sides or leaving_sides for cell in side.cells]
    children: dict[Cell, int] = {}
    match written:
        case Yearly():
            persons = nearest_whole(step.amount * ledger.among(cells))
            if not leaving_sides:
                born = sum(ledger.children[cell] for cell in cells)
                children = share_out(
                    nearest_whole(step.amount * born), {cell: ledger.children[cell] for cell in cells}
                )
        case Totals():
            others = {(name, place) for _, place in cells for name in written.counting}
            persons = nearest_whole(step.amount) - ledger.among({*cells, *others})
        case _:
            persons = nearest_whole(step.amount)
    if persons < 0:
        persons, leaving_sides, joining_sides = -persons, joining_sides, leaving_sides
    leaving = _spread(persons, leaving_sides, ledger)
    joining = _spread(persons, joining_sides, ledger)
    ledger.enter(leaving, joining)
    ledger.grow_up(children)
    return Movement(
        step.name,
        written.meaning,
        (step.date,),
        leaving,
        joining,
        (written.source,),
        step.confidence,
        written.exogenous_because,
        tuple(written.depends_on),
        children,
    )


def _spread(persons: int, sides: Sequence[_Side], ledger: Ledger) -> dict[Cell, int]:
    """Those who move, by cell; sides may share a cell."""
    moved: dict[Cell, int] = {}
    parts = apportion(persons, [side.share for side in sides]) if sides else []
    for side, part in zip(sides, parts, strict=True):
        for cell, count in side.spread(part, ledger).items():
            moved[cell] = moved.get(cell, 0) + count
    return moved


def _sides(reading: Reading, name: str, written: Flow, places: Sequence[Place]) -> Sides:
    where = ("movements", name)
    if not written.leaving and not written.joining:
        raise reading.document.fault(where, f"{name} moves nobody", "`leaving:`, `joining:` or both")
    return _side(reading, written.leaving, (*where, "leaving"), places), _side(
        reading, written.joining, (*where, "joining"), places
    )


def _side(
    reading: Reading, sides: Sequence[Side], where: Where, places: Sequence[Place]
) -> tuple[_Side, ...]:
    made = []
    for index, side in enumerate(sides):
        here = (*where, index)
        _check_names(reading, side, here, places)
        column = None
        if side.spread_by is not None:
            column = {place.name: place.columns[side.spread_by] for place in places}
        where_they_are = [
            place.name
            for place in places
            if place.name in (side.places or [place.name]) and place.name not in side.without
        ]
        cells = tuple((layer, place) for layer in side.layers for place in where_they_are)
        share = 1.0 if side.share is None else reading.share(side.share, *here, "share")
        sides_of = [f"{layer} {place}".strip() for layer in side.layers for place in side.places or [""]]
        reading.call(here, ("share",), *sides_of)
        made.append(_Side(cells, share, column, tuple(side.spread_as)))
    whole = fsum(side.share for side in made)
    if made and abs(whole - 1) > _SLACK:
        raise reading.document.fault(where, f"the shares add up to {whole:g}", "shares that add up to 1")
    return tuple(made)


def _check_names(reading: Reading, side: Side, where: Where, places: Sequence[Place]) -> None:
    """Refuse a layer, place or column that is not there, and two ways to spread those who move."""
    names, layers = [place.name for place in places], reading.written.layers
    for key, kind, known in (
        ("layers", "layer", layers),
        ("spread_as", "layer", layers),
        ("places", "place", names),
        ("without", "place", names),
    ):
        for index, name in enumerate(getattr(side, key)):
            reading.one_of(kind, name, known, *where, key, index)
    if side.spread_by is not None:
        columns = reading.written.places.columns
        reading.one_of("column of the places", side.spread_by, columns, *where, "spread_by")
    if side.spread_by is not None and side.spread_as:
        said = "those who move are spread both by a column and as other layers"
        raise reading.document.fault((*where, "spread_as"), said, "`spread_by:` or `spread_as:`")


def _steps(reading: Reading, name: str, written: Flow, calendar: Calendar) -> Iterator[_Step]:
    where = ("movements", name)
    if isinstance(written, Totals):
        for index, layer in enumerate(written.counting):
            reading.one_of("layer", layer, reading.written.layers, *where, "counting", index)
    if isinstance(written, Yearly):
        share = reading.share(written.yearly, *where, "yearly")
        for year in range(written.first, written.last + 1):
            with reading.document.at(*where, "first"):
                date = read_date(f"{year:04}-01-01", calendar.style)
                calendar.day_of(date)
            line = reading.document.line(where)
            yield _Step(name, date, share, _said(reading, written, where), reading.document.file, line)
        return
    dated: Dated = written.totals if isinstance(written, Totals) else written.persons  # type: ignore[attr-defined]
    key = "totals" if isinstance(written, Totals) else "persons"
    per = reading.persons_per(dated.unit, *where, key)
    columns = {"date": dated.date, "value": dated.value}
    for row in reading.rows(dated.table, dated.rows, columns, *where, key):
        value = counted(row, dated.value, dated.unit)
        trust = reading.trust(written.confidence, row, *where, "confidence")
        try:
            date = read_date(row.text(dated.date), calendar.style)
            calendar.day_of(date)
        except BadInput as complaint:
            raise complaint.at(row.file, row.line) from None
        path = f"movements.{name}.{date}"
        reading.numbers[path] = Number(value, dated.unit, str(date), written.source, trust, written.meaning)
        yield _Step(name, date, value * per, trust, row.file, row.line)


def _said(reading: Reading, written: Flow, where: Where) -> Confidence:
    """The confidence of an entry that has no table."""
    if isinstance(written.confidence, Confidence):
        return written.confidence
    raise reading.document.fault((*where, "confidence"), "a yearly share has no column", "a confidence")
