"""What ``show place`` prints: who lives in one place, where they meet, what comes over it, of whom it hears."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from rich.console import Group, RenderableType
from rich.text import Text

from groundswell.grammar.case import Case, Date, Incidents, Movement, Outside, Place, Span
from groundswell.grammar.spelling import unknown
from groundswell.grammar.word import ACTORS
from groundswell.report.table import titled
from groundswell.report.wording import count, grain, number, plain, share
from groundswell.society.society import Society
from groundswell.society.ties import distance

SPANS = 6
"""Values over time that are written out; the rest is counted."""

HEARD = 8
"""Places that it hears most of."""


def place_card(case: Case, society: Society, name: str) -> Group:
    """One place of a case.

    Raises
    ------
    UnknownName
        Where there is no such place, with the nearest one.
    """
    if name not in society.places:
        raise unknown("place", name, society.places)
    at = society.places.index(name)
    place = case.places[at]
    parts: list[RenderableType] = [
        Text(f"{place.name}: {place.title}", style="bold"),
        Text(
            f"{_degrees(place.latitude, 'N', 'S')}, {_degrees(place.longitude, 'E', 'W')}; {case.title}; "
            f"{grain(case, society.scale)}, seed {society.seed}"
        ),
        Text("; ".join(f"{plain(column)} {number(value)}" for column, value in place.columns.items()) + "\n"),
        *_layers(society, at),
        *_others(society, at),
        *_outside(case, name),
        *_ties(case, society, at),
    ]
    return Group(*parts)


def _degrees(value: float, ahead: str, behind: str) -> str:
    """An angle as maps write it.

    >>> _degrees(59.94, "N", "S"), _degrees(-58.4, "E", "W")
    ('59.94° N', '58.4° W')
    """
    return f"{abs(value):g}° {ahead if value >= 0 else behind}"


def _layers(society: Society, at: int) -> Iterator[RenderableType]:
    """Persons by layer, and the sizes of the collectives in which they meet."""
    people = society.populations["person"]
    table = titled("Who lives there")
    for column in (
        "layer",
        "persons",
        "children",
        "collectives",
        "agents",
        "size: least",
        "middle person's",
        "greatest",
    ):
        table.add_column(column, justify="left" if column == "layer" else "right")
    for number_of, layer in enumerate(society.layers):
        here = (people.place == at) & (people.layer == number_of)
        if not here.any():
            continue
        sizes = np.rint(1000.0 * people.settings["fellows"][here].astype(float))
        sums = (people.persons, people.children, here.astype(int), people.agents)
        counts = [f"{int(column[here].sum()):,}" for column in sums]
        table.add_row(
            plain(layer), *counts, *(f"{size:,.0f}" for size in _spread(sizes, people.persons[here]))
        )
    here = people.place == at
    table.add_section()
    sums = (people.persons, people.children, here.astype(int), people.agents)
    table.add_row("all", *(f"{int(column[here].sum()):,}" for column in sums), "", "", "")
    yield table
    yield Text("Persons are of 15 and over; sizes are what members perceive, in persons.\n", style="dim")


def _spread(sizes: np.ndarray, persons: np.ndarray) -> tuple[float, float, float]:
    """The least size, the one in which the middle person meets, the greatest."""
    order = np.argsort(sizes, kind="stable")
    reached = np.cumsum(persons[order])
    middle = int(np.searchsorted(reached, reached[-1] / 2)) if reached[-1] else 0
    return float(sizes.min()), float(sizes[order[middle]]), float(sizes.max())


def _others(society: Society, at: int) -> Iterator[RenderableType]:
    yield Text("Other actors", style="bold")
    told = False
    for actor in ACTORS[1:]:
        if actor in society.populations:
            population = society.populations[actor]
            names = [plain(population.names[k]) for k in np.flatnonzero(population.place == at)]
            if names:
                more = f"; and {len(names) - SPANS} more" if len(names) > SPANS else ""
                yield Text(f"  {count(len(names), actor)}: {'; '.join(names[:SPANS])}{more}")
                told = True
    yield Text("" if told else "  none\n")


def _outside(case: Case, name: str) -> Iterator[RenderableType]:
    """What the register puts in here: values over time, sparks, persons who come and go."""
    yield Text("What comes from outside", style="bold")
    told = [
        line for entry in case.outside if not entry.places or name in entry.places for line in _entry(entry)
    ]
    told += [line for entry in case.incidents for line in _incidents(entry, name)]
    told += _movements(case, name)
    yield from (Text(line) for line in told or ["  nothing"])
    yield Text()


def _entry(entry: Outside) -> Iterator[str]:
    """A given word over time; of many values the first, the highest, the last."""
    yield f"  {plain(entry.name)}: {', '.join(entry.words)}, {entry.unit}; {entry.confidence}"
    spans = list(entry.spans)
    if len(spans) <= SPANS:
        yield f"    {'; '.join(_span(span) for span in spans)}"
        return
    highest = max(spans, key=lambda span: span.value)
    told = f"first {_span(spans[0])}; highest {_span(highest)}; last {_span(spans[-1])}"
    yield f"    {count(len(spans), 'value')}: {told}"


def _span(span: Span) -> str:
    return f"{span.first} to {span.last}: {number(span.value)}"


def _incidents(entry: Incidents, name: str) -> Iterator[str]:
    days = [f"{date}: {number(size)}" for date, place, size in entry.recorded if place == name]
    rate = entry.daily_rate.get(name, 0.0)
    if days or rate:
        fresh = f"incidents fresh for {count(entry.lasting, 'day')}"
        yield f"  {plain(entry.name)}: {entry.word}, {fresh}; {entry.confidence}"
        more = [f"and {len(days) - SPANS} more"] if len(days) > SPANS else []
        drawn = [f"besides by chance, {number(rate)} a day"] if rate else []
        yield f"    {'; '.join([*days[:SPANS], *more, *drawn])}"


def _movements(case: Case, name: str) -> Iterator[str]:
    """Who comes and who goes, by entry of the register: how many in all, and when."""
    for entry in dict.fromkeys(movement.name for movement in case.movements):
        parts = [movement for movement in case.movements if movement.name == entry]
        told = [*_moved(parts, name, "leave"), *_moved(parts, name, "join")]
        if told:
            kinds = ", ".join(sorted({str(part.confidence) for part in parts}))
            yield f"  {plain(entry)}: {'; '.join(told)}; {kinds}"


def _moved(parts: Sequence[Movement], name: str, verb: str) -> Iterator[str]:
    persons: Counter[str] = Counter()
    days: list[Date] = []
    for part in parts:
        cells = part.leaving if verb == "leave" else part.joining
        here = {layer: many for (layer, place), many in cells.items() if place == name and many}
        persons.update(here)
        days += part.days if here else ()
    if persons:
        most = ", ".join(f"{plain(layer)} {many:,}" for layer, many in persons.most_common(3))
        more = f" and {len(persons) - 3} more layers" if len(persons) > 3 else ""
        days.sort(key=lambda day: day.day_number)
        when = f"on {days[0]}" if len(days) == 1 else f"on {len(days)} days from {days[0]} to {days[-1]}"
        yield f"{persons.total():,} {verb} {when} ({most}{more})"


def _ties(case: Case, society: Society, at: int) -> Iterator[RenderableType]:
    heard = society.ties[at]
    if case.ties is None or not heard.any():
        yield Text("It hears of itself and of the country, and of no place in particular.")
        return
    table = titled(
        "Of whom it hears",
    )
    for column in ("place", "share of the news", "distance, km"):
        table.add_column(column, justify="left" if column == "place" else "right")
    here: Place = case.places[at]
    for other in np.argsort(-heard, kind="stable")[:HEARD]:
        if heard[other] > 0:
            there = case.places[other]
            table.add_row(there.title, share(float(heard[other])), f"{distance(here, there):,.0f}")
    yield table
    yield Text(f"{plain(case.ties.name).capitalize()}: {case.ties.meaning}", style="dim")
