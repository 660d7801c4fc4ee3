"""What may stand in a case.yaml: nothing else, and nothing left out."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, Tag

from groundswell.archive.schema_register import (
    WrittenArrangement,
    WrittenIncidents,
    WrittenMovement,
    WrittenOutside,
    WrittenTies,
)
from groundswell.archive.schema_report import WrittenReport, WrittenSpark
from groundswell.archive.written import (
    Amount,
    Cells,
    Cited,
    Name,
    Origin,
    SeriesName,
    Text,
    Trust,
    Written,
    WrittenNumber,
    WrittenSource,
    one_of,
    rules,
)
from groundswell.grammar.word import ACTORS, CLASSES

STEPS = ("day", "month", "quarter", "year")


class WrittenCalendar(Written):
    """The days of the case."""

    style: Annotated[str, one_of("calendar", ("julian", "gregorian"))]
    start: Text
    last: Text
    until: Text


class Apart(Written):
    """A second table of places, with the same columns: each may be taken out of one of the first table."""

    table: Text
    within: Text
    source: WrittenSource
    confidence: Trust


class WrittenPlaces(Written):
    """The places: a table with the columns place, title, latitude, longitude, and those named here."""

    table: Text
    coordinates: Origin
    columns: dict[Name, Origin] = Field(default_factory=dict)
    apart: Apart | None = None


Columns = Annotated[
    list[str], BeforeValidator(lambda written: [written] if isinstance(written, str) else written)
]


class Less(Written):
    """A share of another layer."""

    layer: str
    share: Amount


class AtPlaces(Written):
    """Persons place by place."""

    at: dict[str, Amount]
    less: list[str | Less] = Field(default_factory=list)


class ByColumn(Written):
    """Persons as a column of the places, or the sum of several, times some numbers; some places times more."""

    column: Columns
    times: list[Amount] = Field(default_factory=list)
    factors: dict[str, Amount] = Field(default_factory=dict)
    less: list[str | Less] = Field(default_factory=list)


class Part(Written):
    """A part of a total that is known for some places together."""

    places: list[str] = Field(min_length=1)
    share: Amount | None = None
    persons: Amount | None = None
    spread_by: str | None = None


class Spread(Written):
    """A total: parts of it stated for some places, the rest spread by a column over the others."""

    total: Amount
    spread_by: str
    of: list[Part] = Field(default_factory=list)
    less: list[str | Less] = Field(default_factory=list)


Persons = Annotated[
    Annotated[AtPlaces, Tag("<at>")]
    | Annotated[ByColumn, Tag("<column>")]
    | Annotated[Spread, Tag("<total>")],
    rules(at="at", column="column", total="total"),
]


class About(Written):
    """Collectives between half of a size and half as much again."""

    about: Amount


class Distribution(Origin):
    """A recorded distribution of sizes: one row a bin."""

    table: Text
    rows: Cells = Field(default_factory=dict)
    low: Text
    high: Text
    persons: Text
    lowest: Amount | None = None
    highest: Amount | None = None


Sizes = Annotated[
    Annotated[About, Tag("<about>")] | Annotated[Distribution, Tag("<table>")],
    rules(about="about", table="table"),
]


class NamedCollectives(Origin):
    """Collectives one by one: one row each."""

    table: Text
    rows: Cells = Field(default_factory=dict)
    name: Text
    place: Text
    persons: Text


class WrittenLayer(Written):
    """A layer: either `persons` and `sizes`, or `named`. What moves says how many it ever holds, or `room`."""

    social_class: Annotated[str, one_of("class", CLASSES)] = Field(alias="class")
    gathers_in: Name
    persons: Persons | None = None
    sizes: Sizes | None = None
    named: NamedCollectives | None = None
    settings: dict[str, Amount] = Field(default_factory=dict)
    room: Persons | None = None
    children: Persons | None = None
    coarser: int = Field(default=1, ge=1, le=100)


class WrittenPost(Written):
    """An actor that is not a person: in one place, in each of some, in all others, or for every collective."""

    actor: Annotated[str, one_of("kind of actor", ACTORS[1:])]
    name: Name
    place: str = ""
    places: list[str] = Field(default_factory=list)
    elsewhere: bool = False
    each: str = ""
    settings: dict[str, Amount] = Field(default_factory=dict)


class WrittenSeries(Written):
    """A recorded series in a table: one row a period; or several, that a column names.

    `alone` says that no observable stands beside it; or which of the several, by the name or by all before its dot.
    """

    meaning: Text
    unit: Text
    step: Annotated[str, one_of("step", STEPS)]
    table: Text
    rows: Cells = Field(default_factory=dict)
    key: Text
    value: Text
    named_by: str | None = None
    alone: bool | list[str] = False
    source: Cited
    confidence: Trust


class WrittenCase(Written):
    """A case.yaml."""

    case: Name
    title: Text
    summary: Text
    theory: Name
    scale: Annotated[int, Field(ge=1)]
    calendar: WrittenCalendar
    numbers: dict[Name, WrittenNumber] = Field(default_factory=dict)
    places: WrittenPlaces
    layers: dict[Name, WrittenLayer] = Field(min_length=1)
    posts: list[WrittenPost] = Field(default_factory=list)
    outside: dict[Name, WrittenOutside] = Field(default_factory=dict)
    movements: dict[Name, WrittenMovement] = Field(default_factory=dict)
    incidents: dict[Name, WrittenIncidents] = Field(default_factory=dict)
    settings: dict[Name, WrittenArrangement] = Field(default_factory=dict)
    ties: WrittenTies | None = None
    placebo: list[WrittenSpark] = Field(default_factory=list)
    report: WrittenReport | None = None
    record: dict[SeriesName, WrittenSeries] = Field(default_factory=dict)
    sizes_on_record: dict[Name, Distribution] = Field(default_factory=dict)
