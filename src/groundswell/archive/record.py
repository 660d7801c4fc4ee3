"""What was kept: recorded series, one row a period, in order and without a gap that is not written out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from groundswell.archive.counts import counted
from groundswell.archive.dates import read_date
from groundswell.archive.reading import Reading
from groundswell.archive.schema import WrittenSeries
from groundswell.archive.tables import Row
from groundswell.grammar.case import Number, Series
from groundswell.grammar.observable import Observable
from groundswell.grammar.sources import Confidence, Source
from groundswell.grammar.spelling import BadInput, unknown

_FORMS = {
    "month": (re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])"), 12, "1905-01"),
    "quarter": (re.compile(r"([0-9]{4})-Q([1-4])"), 4, "1905-Q1"),
    "year": (re.compile(r"([0-9]{4})()"), 1, "1905"),
}
_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")

Observed = Mapping[str, Observable]
"""Observables by name."""


def read_record(reading: Reading, observed: Observed | None = None) -> dict[str, Series]:
    """Return the recorded series by name.

    Parameters
    ----------
    reading : Reading
        The case.
    observed : mapping of str to Observable, optional
        Whose names the series must bear, but for those that stand alone; no name is asked for if not given.
    """
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
            record[full] = _series(reading, name, full, some)
            if observed is not None:
                _stands_beside(reading, name, full, some[0], observed)
        _refuse_idle(reading, name, record)
    return record


def _stands_beside(reading: Reading, name: str, full: str, row: Row, observed: Observed) -> None:
    """Refuse a series that no observable stands beside, unless the case says so; and one counted otherwise."""
    written, alone = reading.written.record[name], _is_alone(reading.written.record[name], full)
    if full not in observed:
        if alone:
            return
        said, expected = (
            unknown("observable", full, observed).message,
            "`alone: true` where none stands beside it",
        )
        if written.named_by is not None:
            raise row.fault(said, f"`alone: [{full}]` where none stands beside it")
        raise reading.document.fault(("record", name), said, expected)
    if alone:
        said = f"{full} is said to stand alone, but there is an observable of that name"
        raise reading.document.fault(("record", name, "alone"), said, "`alone` of other series only")
    for key in ("unit", "step"):
        mine, its = getattr(written, key), getattr(observed[full], key)
        if mine != its:
            said = f"{full} has the {key} {mine!r}, but its observable {its!r}"
            raise reading.document.fault(("record", name, key), said, f"`{key}: {its}`")


def _is_alone(written: WrittenSeries, full: str) -> bool:
    if isinstance(written.alone, bool):
        return written.alone
    return bool({full, full.partition(".")[0]} & set(written.alone))


def _refuse_idle(reading: Reading, name: str, record: Iterable[str]) -> None:
    """Refuse a name under `alone` that no series bears."""
    alone = reading.written.record[name].alone
    known = {each for full in record for each in (full, full.partition(".")[0])}
    for index, each in enumerate(alone if isinstance(alone, list) else ()):
        reading.one_of("series", each, known, "record", name, "alone", index)


def _apart(name: str, rows: Iterable[Row], named_by: str | None) -> dict[str, list[Row]]:
    """Rows by the name of their series: that of the entry, or those that stand in a column."""
    series: dict[str, list[Row]] = {}
    for row in rows:
        full = row.text(named_by) if named_by is not None else name
        if not _NAME.fullmatch(full):
            raise row.fault(
                f"the series {full!r} is no name",
                "small letters, digits and _, a letter first; a dot before a part",
            )
        series.setdefault(full, []).append(row)
    return series


def _series(reading: Reading, entry: str, name: str, rows: Iterable[Row]) -> Series:
    written = reading.written.record[entry]
    keys: list[str] = []
    values: list[float] = []
    trusts: list[Confidence] = []
    sources: dict[Source, None] = {}
    for row in rows:
        _follows(row, written, keys[-1] if keys else None, reading.style)
        keys.append(row.text(written.key))
        values.append(float("nan") if row.empty(written.value) else counted(row, written.value, written.unit))
        trusts.append(reading.trust(written.confidence, row, "record", entry, "confidence"))
        if not row.empty(written.value):
            source = reading.cited(written.source, row, "record", entry, "source")
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
