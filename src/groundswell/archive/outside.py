"""The exogenous register: what is put in from outside, from when to when, and why that is fair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from groundswell.archive.dates import read_date
from groundswell.archive.reading import Reading, least_sure, seen_words
from groundswell.archive.schema_register import SpanTable, WrittenOutside
from groundswell.grammar.calendar import Calendar, Date
from groundswell.grammar.case import Number, Outside, Place, Span
from groundswell.grammar.nomenclature import word as word_of
from groundswell.grammar.sources import Confidence, Source
from groundswell.grammar.spelling import BadInput
from groundswell.grammar.word import ACTORS, Given, Word

Told = tuple[Span, Source, Confidence]


def read_outside(reading: Reading, calendar: Calendar, places: Sequence[Place]) -> tuple[Outside, ...]:
    """Return the entries of the register in the order in which they are written."""
    entries = tuple(_entry(reading, name, calendar, places) for name in reading.written.outside)
    _refuse_rivals(reading, entries)
    return entries


def _entry(reading: Reading, name: str, calendar: Calendar, places: Sequence[Place]) -> Outside:
    written, where = reading.written.outside[name], ("outside", name)
    words = [given_word(reading, full, *where, "words", index) for index, full in enumerate(written.words)]
    for word in words:
        if written.unit != word.unit:
            said = f"{name} is counted in {written.unit!r}, but {word.actor}.{word.name} in {word.unit!r}"
            raise reading.document.fault((*where, "unit"), said, f"`unit: {word.unit}`")
    for index, place in enumerate(written.places):
        reading.one_of("place", place, [known.name for known in places], *where, "places", index)
    told = list(_spans(reading, name, written, words, calendar))
    for span, source, trust in told:
        date = f"{span.first}..{span.last}"
        reading.numbers[f"outside.{name}.{span.first} to {span.last}"] = Number(
            span.value, written.unit, date, source, trust, written.meaning
        )
    return Outside(
        name,
        written.meaning,
        written.unit,
        tuple(written.words),
        tuple(span for span, _, _ in told),
        tuple(written.places),
        tuple(dict.fromkeys(source for _, source, _ in told)),
        least_sure(trust for *_, trust in told),
        written.exogenous_because,
        tuple(written.depends_on),
    )


def given_word(reading: Reading, full: str, *where: str | int) -> Word:
    """Return the word of that full name, which must be one that the register fills."""
    given = [f"{actor}.{name}" for actor in ACTORS for name in seen_words(actor, Given)]
    reading.one_of("given word", full, given, *where)
    actor, name = full.split(".")
    return word_of(name, actor)


def _spans(
    reading: Reading, name: str, written: WrittenOutside, words: list[Word], calendar: Calendar
) -> Iterator[Told]:
    """The spans with their source, each checked where it stands: in the case file, or in a table."""
    before: Span | None = None
    if isinstance(written.spans, SpanTable):
        columns = {"first": written.spans.first, "last": written.spans.last, "value": written.spans.value}
        for row in reading.table(written.spans.table, columns, "outside", name, "spans").rows:
            first, last, value = (row.text(column) for column in columns.values())
            row.number(written.spans.value)
            try:
                before = _span(first, last, float(value), before, words, calendar)
            except BadInput as complaint:
                raise complaint.at(row.file, row.line) from None
            yield (
                before,
                written.source,
                reading.trust(written.confidence, row, "outside", name, "confidence"),
            )
        return
    if not isinstance(written.confidence, Confidence):
        raise reading.document.fault(
            ("outside", name, "confidence"), "spans written out have no column", "a confidence"
        )
    for index, span in enumerate(written.spans):
        with reading.document.at("outside", name, "spans", index):
            before = _span(span.first, span.last, span.value, before, words, calendar)
        yield before, span.source or written.source, span.confidence or written.confidence


def _span(
    first: str, last: str, value: float, before: Span | None, words: list[Word], calendar: Calendar
) -> Span:
    begins, ends = read_date(first, calendar.style), read_date(last, calendar.style)
    for date in (begins, ends):
        calendar.day_of(date)
    if _number(ends) < _number(begins):
        raise BadInput(f"the span ends on {ends}, before it begins", expected=f"{begins} or later")
    if before and _number(begins) <= _number(before.last):
        raise BadInput(
            f"the span from {begins} overlaps the one before it", expected=f"{before.last.plus(1)} or later"
        )
    for word in words:
        if not word.low <= value <= word.high:
            raise BadInput(
                f"{word.actor}.{word.name} cannot be {value:g}", expected=f"{word.low:g} to {word.high:g}"
            )
    return Span(begins, ends, value)


def _refuse_rivals(reading: Reading, entries: Sequence[Outside]) -> None:
    """Refuse two entries that fill one word in one place on one day: nobody said which holds."""
    for at, entry in enumerate(entries):
        for other in entries[:at]:
            shared = set(entry.words) & set(other.words)
            apart = entry.places and other.places and not set(entry.places) & set(other.places)
            if not shared or apart:
                continue
            for index, span in enumerate(entry.spans):
                if any(
                    _number(span.first) <= _number(o.last) and _number(o.first) <= _number(span.last)
                    for o in other.spans
                ):
                    said = f"{entry.name} and {other.name} both fill {min(shared)} from {span.first}"
                    raise reading.document.fault(
                        ("outside", entry.name, "spans", index), said, "one entry for one day"
                    )


def _number(date: Date) -> int:
    return date.day_number
