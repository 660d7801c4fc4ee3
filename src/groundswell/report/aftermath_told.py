"""What came after, beside other countries: a table for each indicator, the dates of rights, and what they can show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from groundswell.grammar.aftermath import Aftermath, Indicator, Right
from groundswell.grammar.sources import Confidence
from groundswell.report.table import titled
from groundswell.report.wording import NOTHING, number, plain, share

BRACKETS = "In brackets: derived or recalled, and no record of that year."


def aftermath_tables(aftermath: Aftermath) -> Iterator[RenderableType]:
    """All of it, for the console."""
    for name in aftermath.names:
        yield _indicator(aftermath, name)
    rights = titled("Rights, and since when")
    for column in ("right", "country", "since", "how far, and for how long"):
        rights.add_column(column, overflow="fold")
    for right in aftermath.rights:
        rights.add_row(right.name, right.country, _since(right), right.note or NOTHING)
    yield rights
    yield Text(BRACKETS)
    yield Text.assemble(("what it shows: ", "dim"), aftermath.shows)
    yield Text.assemble(("what it cannot show: ", "dim"), aftermath.cannot)


def aftermath_object(aftermath: Aftermath) -> dict[str, Any]:
    """The same as an object: every value with its source, and the country beside the others."""
    beside = {}
    for name in aftermath.names:
        others, shares = aftermath.beside_others(name)
        beside[name] = {"others": list(others), "share": {str(year): value for year, value in shares.items()}}
    return {
        "country": aftermath.country,
        "shows": aftermath.shows,
        "cannot": aftermath.cannot,
        "beside_others": beside,
        "indicators": [_object(each) for each in aftermath.indicators],
        "rights": [_object(each) for each in aftermath.rights],
    }


def _indicator(aftermath: Aftermath, name: str) -> Table:
    values = aftermath.of(name)
    years = sorted({year for of_country in values.values() for year in of_country})
    unit = next(each.unit for each in aftermath.indicators if each.name == name)
    table = titled(f"{plain(name).capitalize()}, {unit}")
    table.add_column("country")
    for year in years:
        table.add_column(str(year), justify="right")
    for country, of_country in values.items():
        table.add_row(country, *(_value(of_country.get(year)) for year in years))
    others, shares = aftermath.beside_others(name)
    if others:
        of = f"{aftermath.country}, of the mean of the others"
        table.add_row(of, *(share(shares.get(year)) for year in years))
    return table


def _value(each: Indicator | None) -> str:
    if each is None:
        return NOTHING
    return number(each.value) if each.confidence is Confidence.READ else f"({number(each.value)})"


def _since(right: Right) -> str:
    return str(right.year) if right.confidence is Confidence.READ else f"({right.year})"


def _object(each: Indicator | Right) -> dict[str, Any]:
    told = {"name": each.name, "country": each.country, "year": each.year, "note": each.note}
    told |= {"source": str(each.source), "confidence": str(each.confidence)}
    return told | ({"unit": each.unit, "value": each.value} if isinstance(each, Indicator) else {})
