"""What may stand in the exogenous register of a case.yaml, and what ties its places together."""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Field, FiniteFloat, Tag

from groundswell.archive.written import (
    Amount,
    Cells,
    Moment,
    Text,
    Trust,
    Written,
    WrittenConfidence,
    WrittenSource,
    rules,
)


class WrittenSpan(Written):
    """A value from one day to another, both included."""

    first: Text
    last: Text
    value: FiniteFloat
    source: WrittenSource | None = None
    confidence: WrittenConfidence | None = None


class SpanTable(Written):
    """Spans in a table: one row each."""

    table: Text
    first: Text
    last: Text
    value: Text


class Entry(Written):
    """What every entry of the register has to say."""

    meaning: Text
    source: WrittenSource
    confidence: Trust
    exogenous_because: Text
    depends_on: list[str]


class WrittenOutside(Entry):
    """A value that is put in from outside."""

    unit: Text
    words: list[str] = Field(min_length=1)
    spans: Annotated[
        Annotated[list[WrittenSpan], Tag("<list>"), Field(min_length=1)]
        | Annotated[SpanTable, Tag("<table>")],
        Discriminator(lambda written: "<list>" if isinstance(written, list) else "<table>"),
    ]
    places: list[str] = Field(default_factory=list)


class Side(Written):
    """Layers that persons leave or join, in some places, or in all, or in all without some.

    `share` is the part of all who move. They are spread by the persons who are there, by a column of the places, or
    as the persons of other layers are.
    """

    layers: list[str] = Field(min_length=1)
    places: list[str] = Field(default_factory=list)
    without: list[str] = Field(default_factory=list)
    share: Amount | None = None
    spread_by: str | None = None
    spread_as: list[str] = Field(default_factory=list)


class Dated(Written):
    """Numbers of persons in a table: one row a date."""

    table: Text
    rows: Cells = Field(default_factory=dict)
    date: Text
    value: Text
    unit: Text


class Flow(Entry):
    """Persons who move, by the sides that they leave and join: from or to nowhere, where a side is left out."""

    leaving: list[Side] = Field(default_factory=list)
    joining: list[Side] = Field(default_factory=list)


class Yearly(Flow):
    """Each 1 January as many as a share of those who are where they join (or leave, if they join nowhere)."""

    yearly: Amount
    first: Annotated[int, Field(ge=1)]
    last: Annotated[int, Field(ge=1)]


class Stated(Flow):
    """So many on each date."""

    persons: Dated


class Totals(Flow):
    """On each date as many as bring those who are where they join to a total; backwards, where it falls.

    The total is also of the persons of other layers in the same places, where it is `counting` them.
    """

    totals: Dated
    counting: list[str] = Field(default_factory=list)


WrittenMovement = Annotated[
    Annotated[Yearly, Tag("<yearly>")]
    | Annotated[Stated, Tag("<persons>")]
    | Annotated[Totals, Tag("<totals>")],
    rules(yearly="yearly", persons="persons", totals="totals"),
]


class Recorded(Written):
    """Incidents in a table: one row each."""

    table: Text
    rows: Cells = Field(default_factory=dict)
    date: Text
    place: Text
    size: str | None = None


class Rate(Written):
    """Incidents a day in all places together, and the layers by whose persons they are shared out."""

    total: Amount
    among: list[str] = Field(min_length=1)


class WrittenIncidents(Entry):
    """A stream of incidents: those on record, those that chance draws, or both."""

    word: Text
    lasting: Amount
    recorded: Recorded | None = None
    rate: Rate | None = None


class WrittenArrangement(Entry):
    """A fixed property of some posts."""

    words: list[str] = Field(min_length=1)
    posts: list[str] = Field(min_length=1)
    value: FiniteFloat
    unit: Text
    date: Moment


class WrittenTies(Written):
    """How places hear of each other."""

    meaning: Text
    reach: Amount
    weigh_by: Text
