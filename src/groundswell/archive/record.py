"""What was kept: recorded series, one row a period, in order and without a gap that is not written out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from groundswell.archive.dates import read_date
from groundswell.archive.reading import Reading
from groundswell.archive.schema import WrittenSeries
from groundswell.archive.tables import Row
from groundswell.grammar.case import Number, Series
from groundswell.grammar.sources import Confidence, Source
from groundswell.grammar.spelling import BadInput

_FORMS = {
    "month": (re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])"), 12, "1905-01"),
    "quarter": (re.compile(r"([0-9]{4})-Q([1-4])"), 4, "1905-Q1"),
    "year": (re.compile(r"([0-9]{4})()"), 1, "1905"),
}
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def read_record(reading: Reading) -> dict[str, Series]:
    """Return the recorded series by name."""
    record: dict[str, Series] = {}
    for name, written in reading.written.record.items():
        columns = {"key": written.key, "value": written.value}
        rows = reading.rows(written.table, written.rows, columns, "record", name)
        if written.named_by is not None:
            with reading.document.at("record", name, "named_by"):
                reading.table(written.table, {}, "record", name).has(written.named_by)
        for full, some in _apart(name, rows, written.named_by).items():
            if full in record:
                raise some[0].fault(f"there are two series {full!r}", "each name once")
            record[full] = _series(reading, full, written, some)
    return record


def _apart(name: str, rows: Iterable[Row], named_by: str | None) -> dict[str, list[Row]]:
    """Rows by the name of their series: that of the entry, or those that stand in a column."""
    series: dict[str, list[Row]] = {}
    for row in rows:
        full = row.text(named_by) if named_by is not None else name
        if not _NAME.fullmatch(full):
            raise row.fault(f"the series {full!r} is no name", "small letters, digits and _, a letter first")
        series.setdefault(full, []).append(row)
    return series


def _series(reading: Reading, name: str, written: WrittenSeries, rows: Iterable[Row]) -> Series:
    keys: list[str] = []
    values: list[float] = []
    trusts: list[Confidence] = []
    sources: dict[Source, None] = {}
    for row in rows:
        _follows(row, written, keys[-1] if keys else None, reading.style)
        keys.append(row.text(written.key))
        values.append(float("nan") if row.empty(written.value) else row.number(written.value))
        trusts.append(reading.trust(written.confidence, row))
        if not row.empty(written.value):
            source = reading.cited(written.source, row)
            sources[source] = None
            number = Number(values[-1], written.unit, keys[-1], source, trusts[-1], written.meaning)
            reading.numbers[f"record.{name}.{keys[-1]}"] = number
    return Series(
        name,
        written.meaning,
        written.unit,
        written.step,
        tuple(keys),
        tuple(values),
        tuple(trusts),
        tuple(sources),
    )


def _follows(row: Row, written: WrittenSeries, before: str | None, style: str) -> None:
    """Refuse a row whose period does not come right after the one before it."""
    key = row.text(written.key)
    try:
        steps = _ordinal(key, written.step, style) - (_ordinal(before, written.step, style) if before else 0)
    except BadInput as complaint:
        raise complaint.at(row.file, row.line) from None
    if before and steps < 1:
        raise row.fault(f"{key} comes after {before}", f"one row for each {written.step}, in order")
    if before and steps > 1:
        raise row.fault(
            f"the series has a gap between {before} and {key}",
            f"a row for each {written.step}, without a value where none was kept",
        )


def _ordinal(key: str, step: str, style: str) -> int:
    """Number a period, so that the next has the next number."""
    if step == "day":
        return read_date(key, style).day_number
    form, per_year, example = _FORMS[step]
    match = form.fullmatch(key)
    if match is None:
        raise BadInput(f"{key!r} is no {step}", expected=f"a {step} such as {example}")
    return int(match[1]) * per_year + (int(match[2]) if match[2] else 0)
