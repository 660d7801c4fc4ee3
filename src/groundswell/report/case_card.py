"""What ``show case`` prints: who lives there, what is put in from outside, what was kept, and every number."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from groundswell.grammar.arrangement import Arrangement
from groundswell.grammar.case import Case, Incidents, Movement, Number, Outside, Series
from groundswell.report.table import titled
from groundswell.report.wording import NOTHING, cited, count, grain, number, plain

_WIDEST = {1: 14, 2: 12, 3: 12}
"""Letters in a line of a value, a unit and a date, so that the paths have room."""

SPANS = 4
"""Values of an entry of the register that are written out; the rest is counted."""


def case_card(case: Case) -> Group:
    """The case, resolved."""
    calendar = case.calendar
    parts: list[RenderableType] = [
        Text(f"{case.name}: {case.title}", style="bold"),
        Text(case.summary),
        Text(
            f"{calendar.start} to {case.until} ({calendar.style}; can run to {calendar.until}); "
            f"theory {case.theory}; {grain(case, case.scale)}\n"
        ),
        *_layers(case),
        *_posts(case),
        *_outside(case),
        *_record(case),
        *_numbers(case),
    ]
    if case.attribution:
        parts.append(Text("Attribution", style="bold"))
        parts += [Text(line) for line in case.attribution]
    return Group(*parts)


def _layers(case: Case) -> Iterator[RenderableType]:
    table = titled(f"Persons of 15 and over, in {count(len(case.places), 'place')}")
    for column in ("layer", "class", "gathers in", "persons", "places"):
        table.add_column(column, justify="right" if column in ("persons", "places") else "left")
    for layer in case.layers:
        held = [persons for persons in layer.persons.values() if persons]
        where = f"{len(held)}"
        table.add_row(plain(layer.name), plain(layer.social_class), layer.gathers_in, f"{sum(held):,}", where)
    table.add_section()
    table.add_row(
        "all", "", "", f"{sum(sum(layer.persons.values()) for layer in case.layers):,}", f"{len(case.places)}"
    )
    yield table
    if len(case.places) <= 12:
        yield Text(f"Places: {', '.join(place.title for place in case.places)}")
    yield Text()


def _posts(case: Case) -> Iterator[RenderableType]:
    """Each actor once, with where it stands."""
    if not case.posts:
        return
    by_actor: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for post in case.posts:
        said = f"one for every collective of {plain(post.each)}" if post.each else plain(post.name)
        by_actor[post.actor][said].append(post.place)
    yield Text("Other actors", style="bold")
    for actor, names in by_actor.items():
        told = [f"{said}{_where(places, len(case.places))}" for said, places in names.items()]
        yield Text(f"  {actor}: {', '.join(told)}")
    yield Text()


def _where(places: list[str], of: int) -> str:
    """Where an actor stands, in brackets; nothing where it stands with every collective of a layer.

    >>> _where(["moscow"], 98), _where(["moscow", "kiev"], 98), _where(["moscow", "kiev"], 2), _where([""], 98)
    (' (moscow)', ' (2 places)', ' (every place)', '')
    """
    if not any(places):
        return ""
    if len(places) == 1:
        return f" ({plain(places[0])})"
    return " (every place)" if len(places) == of else f" ({len(places)} places)"


def _outside(case: Case) -> Iterator[RenderableType]:
    yield Text("What is put in from outside", style="bold")
    if not (case.outside or case.movements or case.incidents or case.settings):
        yield Text("  nothing")
    for entry in case.outside:
        yield Text(f"  {entry.name}: {entry.meaning}; fills {', '.join(entry.words)}")
        yield Text(f"    {_spans(entry)}")
        yield from _warrant((entry,))
    of_a_name: dict[str, list[Movement]] = defaultdict(list)
    for movement in case.movements:
        of_a_name[movement.name].append(movement)
    for name, movements in of_a_name.items():
        yield Text(f"  {name}: {movements[0].meaning}")
        yield from (Text(f"    {line}") for line in _moved(movements))
        yield from _warrant(tuple(movements))
    for stream in case.incidents:
        yield Text(f"  {stream.name}: {stream.meaning}; fills {stream.word}")
        yield Text(f"    {_stream(stream)}")
        yield from _warrant((stream,))
    for fixed in case.settings:
        yield Text(f"  {fixed.name}: {fixed.meaning}; fills {', '.join(fixed.words)}")
        yield Text(
            f"    all along: {number(fixed.value)} ({fixed.unit}), of {', '.join(map(plain, fixed.posts))}"
        )
        yield from _warrant((fixed,))
    yield Text()


def _warrant(entries: tuple[Outside | Movement | Incidents | Arrangement, ...]) -> Iterator[RenderableType]:
    """Why the parts of one entry may come from outside, what they hang on, and where they come from."""
    for reason in dict.fromkeys(entry.exogenous_because for entry in entries):
        yield Text(f"    exogenous because {reason}")
    without = dict.fromkeys(name for entry in entries for name in entry.depends_on)
    if without:
        yield Text(f"    falls away without {', '.join(without)}")
    sources = dict.fromkeys(cited(source) for entry in entries for source in entry.sources)
    kinds = sorted({str(entry.confidence) for entry in entries})
    yield Text(f"    {'; '.join((*sources, ', '.join(kinds)))}")


def _moved(movements: list[Movement]) -> Iterator[str]:
    """When, and how many persons of which layers leave and join in all."""
    days = sorted((day for movement in movements for day in movement.days), key=lambda day: day.day_number)
    many = len({day.day_number for day in days})
    yield f"on {days[0]}" if many == 1 else f"{days[0]} to {days[-1]}, on {count(many, 'day')}"
    for verb in ("leaving", "joining"):
        persons: Counter[str] = Counter()
        for movement in movements:
            for (layer, _), many in getattr(movement, verb).items():
                persons[layer] += many
        if persons.total():
            by_layer = ", ".join(f"{plain(layer)} {many:,}" for layer, many in persons.most_common() if many)
            yield f"{verb}: {count(persons.total(), 'person')} ({by_layer})"


def _stream(stream: Incidents) -> str:
    """Incidents on record, those drawn by chance, and for how long one is fresh."""
    told = []
    if stream.recorded:
        dates = sorted((date for date, _, _ in stream.recorded), key=lambda date: date.day_number)
        when = f"{dates[0]}" if dates[0] == dates[-1] else f"{dates[0]} to {dates[-1]}"
        told.append(f"{when}: {count(len(dates), 'incident')} on record")
    if stream.daily_rate:
        rate, where = sum(stream.daily_rate.values()), count(len(stream.daily_rate), "place")
        told.append(f"by chance {number(rate)} a day, in {where}")
    return "; ".join((*told, f"each fresh for {count(stream.lasting, 'day')}"))


def _spans(entry: Outside) -> str:
    told = [f"{span.first} to {span.last}: {number(span.value)}" for span in entry.spans[:SPANS]]
    more = f"; and {len(entry.spans) - SPANS} more spans" if len(entry.spans) > SPANS else ""
    where = f" in {', '.join(entry.places)}" if entry.places else " everywhere"
    return f"{'; '.join(told)}{more} ({entry.unit}),{where}"


def _record(case: Case) -> Iterator[RenderableType]:
    yield Text("Record", style="bold")
    if not case.record:
        yield Text("  none: nothing is scored\n")
        return
    families: dict[tuple[str, str], list[Series]] = defaultdict(list)
    for series in case.record.values():
        families[series.name.partition(".")[0], series.meaning].append(series)
    for (name, meaning), members in families.items():
        kinds = ", ".join(sorted({str(trust) for series in members for trust in series.confidence}))
        sources = "; ".join(dict.fromkeys(cited(source) for series in members for source in series.sources))
        keys = sorted({key for series in members for key in series.keys})
        yield Text(f"  {name}: {meaning}, {members[0].unit}, by {members[0].step}, {keys[0]} to {keys[-1]}")
        if members[0].name != name:
            keys_of = zip(*(series.name.split(".")[1:] for series in members), strict=False)
            values = (", ".join(map(plain, dict.fromkeys(each))) for each in keys_of)
            yield Text(f"    {len(members)} series, of {'; of '.join(values)}")
        yield Text(f"    {kinds}; {sources}")
    yield Text()


def _numbers(case: Case) -> Iterator[RenderableType]:
    """One line for each number; those that differ by place or period alone share one."""
    if not case.numbers:
        return
    table = titled(f"Numbers: {len(case.numbers):,}")
    for column in ("number", "value", "unit", "date", "confidence", "source"):
        table.add_column(column, justify="right" if column == "value" else "left", overflow="fold")
    for at, widest in _WIDEST.items():
        table.columns[at].max_width = widest
    table.columns[4].no_wrap = True
    table.padding = (0, 1, 0, 0)  # six columns are many for a narrow screen
    alike: dict[tuple[str, ...], list[Number]] = defaultdict(list)
    for path, entry in case.numbers.items():
        alike[(_general(path), entry.unit, entry.source.key, str(entry.confidence))].append(entry)
    for (path, unit, source, confidence), entries in alike.items():
        values, dates = [entry.value for entry in entries], sorted({entry.date for entry in entries})
        value = (
            f"{values[0]:,.6g}"
            if len(set(values)) == 1
            else f"{number(min(values))} to {number(max(values))}"
        )
        date = dates[0] if len(dates) == 1 else f"{dates[0]} to {dates[-1]}"
        many = f" ({len(entries)})" if len(entries) > 1 else ""
        table.add_row(path + many, value, unit, date or NOTHING, confidence, source)
    yield table


def _general(path: str) -> str:
    """A path with what is one of many left open: ``places.*.population``."""
    return re.sub(
        r"^(places|layers\.\w+\.named|record(?:\.[a-z]\w*)+|outside\.\w+\.spans)\.[^.]+", r"\1.*", path
    )
