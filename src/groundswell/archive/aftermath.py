"""Reads what came after: a folder beside the ledger, with tables that its data package describes."""

from __future__ import annotations

from groundswell.archive.folder import Folder
from groundswell.archive.packages import read_package
from groundswell.archive.tables import Row, Table, read_table
from groundswell.grammar.aftermath import Aftermath, Indicator, Right
from groundswell.grammar.sources import Confidence, Source, parse_confidence, parse_source
from groundswell.grammar.spelling import BadInput

_SAYS = ("country", "shows", "cannot")


def read_aftermath(folder: Folder) -> Aftermath:
    """Read the tables of one aftermath, and what is said of them in ``aftermath.yaml``.

    Raises
    ------
    BadInput
        With file and line, where a table is not described, or a row is not in order.
    """
    document = folder.document("aftermath.yaml")
    said = document.tree if isinstance(document.tree, dict) else {}
    for field in _SAYS:
        if not said.get(field):
            raise document.fault((), f"it says no {field}", ", ".join(_SAYS))
    indicators, rights = (_table(folder, f"{name}.csv") for name in ("indicators", "rights"))
    found = Aftermath(
        said["country"],
        tuple(map(_indicator, indicators.rows)),
        tuple(map(_right, rights.rows)),
        said["shows"],
        said["cannot"],
    )
    if found.country not in {each.country for each in found.indicators}:
        raise document.fault(
            ("country",), f"no indicator is of {found.country!r}", "a country of indicators.csv"
        )
    return found


def _table(folder: Folder, name: str) -> Table:
    table = read_table(folder, name)
    read_package(folder).describes(table)
    return table


def _indicator(row: Row) -> Indicator:
    source, confidence = _where(row)
    return Indicator(
        row.text("indicator"),
        row.text("unit"),
        row.text("country"),
        int(row.number("year", 1800, 2100)),
        row.number("value", 0),
        source,
        confidence,
        row.cells["note"].strip(),
    )


def _right(row: Row) -> Right:
    source, confidence = _where(row)
    return Right(
        row.text("right"),
        row.text("country"),
        int(row.number("year", 1700, 2100)),
        row.cells["note"].strip(),
        source,
        confidence,
    )


def _where(row: Row) -> tuple[Source, Confidence]:
    try:
        return parse_source(row.text("source")), parse_confidence(row.text("confidence"))
    except BadInput as complaint:
        raise complaint if complaint.file else complaint.at(row.file, row.line) from None
