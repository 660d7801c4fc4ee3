"""Streams of incidents, and the ties between places by which one hears of them."""

from __future__ import annotations

from collections.abc import Sequence

from groundswell.archive.apportion import nearest_whole
from groundswell.archive.dates import read_date
from groundswell.archive.outside import given_word
from groundswell.archive.reading import Reading, least_sure
from groundswell.archive.schema_register import Rate, Recorded, WrittenIncidents
from groundswell.archive.yaml_lines import Where
from groundswell.grammar.calendar import Calendar, Date
from groundswell.grammar.case import Incidents, Number, Place, Ties
from groundswell.grammar.layer import Layer
from groundswell.grammar.sources import Confidence
from groundswell.grammar.spelling import BadInput
from groundswell.grammar.word import Word

Told = tuple[Date, str, float]


def read_incidents(
    reading: Reading, calendar: Calendar, places: Sequence[Place], layers: Sequence[Layer]
) -> tuple[Incidents, ...]:
    """Return the streams in the order in which they are written."""
    return tuple(
        _stream(reading, name, written, calendar, places, layers)
        for name, written in reading.written.incidents.items()
    )


def read_ties(reading: Reading) -> Ties | None:
    """Return how places hear of each other."""
    written = reading.written.ties
    if written is None:
        return None
    reach = reading.number(written.reach, "ties", "reach")
    if reach.unit != "kilometre" or reach.value <= 0:
        raise reading.document.fault(
            ("ties", "reach"),
            f"{reach.value:g} {reach.unit} is no distance",
            "above 0, and `unit: kilometre`",
        )
    columns = reading.written.places.columns
    reading.one_of("column of the places", written.weigh_by, columns, "ties", "weigh_by")
    return Ties("ties", written.meaning, reach.value, written.weigh_by, reach.source, reach.confidence)


def _stream(
    reading: Reading,
    name: str,
    written: WrittenIncidents,
    calendar: Calendar,
    places: Sequence[Place],
    layers: Sequence[Layer],
) -> Incidents:
    where = ("incidents", name)
    word = given_word(reading, written.word, *where, "word")
    lasting = reading.number(written.lasting, *where, "lasting")
    if lasting.unit != "day" or lasting.value < 1:
        raise reading.document.fault(
            (*where, "lasting"),
            f"{lasting.value:g} {lasting.unit} is no lasting",
            "1 or more, and `unit: day`",
        )
    if written.recorded is None and written.rate is None:
        raise reading.document.fault(where, f"{name} has no incident", "`recorded:`, `rate:` or both")
    trusts: list[Confidence] = []
    told: tuple[Told, ...] = ()
    if written.recorded is not None:
        names = [place.name for place in places]
        told = tuple(_recorded(reading, name, written, written.recorded, word, calendar, names, trusts))
    rates: dict[str, float] = {}
    if written.rate is not None:
        rates = _rates(reading, written.rate, (*where, "rate"), layers, trusts)
    return Incidents(
        name,
        written.meaning,
        written.word,
        nearest_whole(lasting.value),
        told,
        rates,
        (written.source,),
        least_sure(trusts),
        written.exogenous_because,
        tuple(written.depends_on),
    )


def _recorded(
    reading: Reading,
    name: str,
    written: WrittenIncidents,
    recorded: Recorded,
    word: Word,
    calendar: Calendar,
    places: list[str],
    trusts: list[Confidence],
) -> list[Told]:
    """Incidents on record in the order of days; none is marked."""
    columns = {"date": recorded.date, "place": recorded.place}
    columns |= {"size": recorded.size} if recorded.size else {}
    told: list[Told] = []
    for row in reading.rows(recorded.table, recorded.rows, columns, "incidents", name, "recorded"):
        size = row.number(recorded.size, word.low, word.high) if recorded.size else 1.0
        try:
            date = read_date(row.text(recorded.date), calendar.style)
            calendar.day_of(date)
            place = reading.one_of("place", row.text(recorded.place), places)
        except BadInput as complaint:
            raise complaint.at(row.file, row.line) from None
        trusts.append(reading.trust(written.confidence, row, "incidents", name, "confidence"))
        number = Number(size, word.unit, str(date), written.source, trusts[-1], written.meaning)
        reading.numbers[f"incidents.{name}.{date}.{place}"] = number
        told.append((date, place, size))
    return sorted(told, key=lambda each: each[0].day_number)


def _rates(
    reading: Reading, rate: Rate, where: Where, layers: Sequence[Layer], trusts: list[Confidence]
) -> dict[str, float]:
    """Incidents a day by place, shared out by the persons of some layers on the first day."""
    total = reading.number(rate.total, *where, "total")
    trusts.append(total.confidence)
    if total.unit != "incidents a day" or total.value < 0:
        raise reading.document.fault(
            (*where, "total"),
            f"{total.value:g} {total.unit} is no rate",
            "0 or more, and `unit: incidents a day`",
        )
    for index, name in enumerate(rate.among):
        reading.one_of("layer", name, [layer.name for layer in layers], *where, "among", index)
    counts = [layer.persons for layer in layers if layer.name in rate.among]
    persons = {place: sum(count[place] for count in counts) for place in counts[0]}
    everyone = sum(persons.values())
    if not everyone:
        raise reading.document.fault((*where, "among"), "nobody is in these layers", "layers with persons")
    shared = {place: total.value * count / everyone for place, count in persons.items() if count}
    if max(shared.values()) > 1:
        raise reading.document.fault(
            (*where, "total"), "more than one incident a day in one place", "a rate of rarer incidents"
        )
    return shared
