"""What a report of a case looks at closely, and which of its incidents a placebo takes away."""

from __future__ import annotations

from collections.abc import Sequence

from groundswell.archive.dates import read_date
from groundswell.archive.reading import Reading
from groundswell.archive.schema_report import WrittenStretch
from groundswell.archive.yaml_lines import Where
from groundswell.grammar.calendar import Calendar, Date
from groundswell.grammar.case import Incidents, Place
from groundswell.grammar.look import Spark, Stretch


def read_stretches(
    reading: Reading, key: str, calendar: Calendar, places: Sequence[Place]
) -> tuple[Stretch, ...]:
    """Return the days of a list under `report:`, in the order in which they are written."""
    report = reading.written.report
    written: Sequence[WrittenStretch] = getattr(report, key) if report else ()
    names = [place.name for place in places]
    found = []
    for index, each in enumerate(written):
        where = ("report", key, index)
        first, last = (_day(reading, getattr(each, end), calendar, *where, end) for end in ("first", "last"))
        if last.day_number < first.day_number:
            raise reading.document.fault((*where, "last"), f"{last} comes before {first}", "the later day")
        if each.place:
            reading.one_of("place", each.place, names, *where, "place")
        found.append(Stretch(each.title, first, last, each.place))
    return tuple(found)


def read_placebo(reading: Reading, calendar: Calendar, streams: Sequence[Incidents]) -> tuple[Spark, ...]:
    """Return the incidents, each of which must be on record."""
    found = []
    by_name = {stream.name: stream for stream in streams}
    for index, written in enumerate(reading.written.placebo):
        where = ("placebo", index)
        reading.one_of("stream of incidents", written.incidents, by_name, *where, "incidents")
        date = _day(reading, written.date, calendar, *where, "date")
        recorded = [(day, place) for day, place, _ in by_name[written.incidents].recorded]
        if (date, written.place) not in recorded:
            raise reading.document.fault(
                (*where, "date"),
                f"{written.incidents} has no incident of {date} in {written.place} on record",
                "one of its recorded incidents",
            )
        found.append(Spark(written.incidents, date, written.place))
    return tuple(found)


def _day(reading: Reading, text: str, calendar: Calendar, *where: str | int) -> Date:
    place: Where = where
    with reading.document.at(*place):
        date = read_date(text, calendar.style)
        calendar.day_of(date)
    return date
