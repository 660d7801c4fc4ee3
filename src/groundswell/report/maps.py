"""The maps of a case: its population, its towns, its workers, its estates."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from textwrap import fill

from groundswell.archive.outlines import Outlines
from groundswell.grammar.case import Case
from groundswell.report.counted import Counted, Counts, counted
from groundswell.report.drawing import BLUE, CLASSES, Drawing, style
from groundswell.report.ground import Ground, Land, degrees_apart, ground_of, mark, panel, scale_bar
from groundswell.report.map_panels import Map, circles, kinds, shares
from groundswell.report.sheets import Cell, Paper, Sheet, paper
from groundswell.report.wording import count, number, plain, share
from groundswell.society.society import Society

WIDTH = 12.0
"""Inches: two maps beside each other, so that the province of a capital is still seen in an empire."""

_WIDE = 190  # letters in a line of the caption
_TITLE, _BESIDE, _GAP = 0.3, 2.3, 0.2  # inches above a map for its title, beside it for its legend, between

Panel = tuple[str, Callable[[Map], None]]


def draw_maps(case: Case, society: Society, outlines: Outlines | None, *, points: bool) -> Sheet:
    """Four maps of a case and the table behind them.

    Parameters
    ----------
    case, society : Case, Society
        What is shown.
    outlines : Outlines or None
        Polygons of its places.
    points : bool
        Draw by the points of the capitals alone, though there be polygons.
    """
    outlines = None if points else outlines
    counts = counted(case, society)
    places, has_estates = counts.places, counts.has_estates
    title = f"{case.title}: where its people live"
    with style():
        ground = ground_of(case.places, [each.population for each in places], outlines)
        caption = "\n".join(fill(line, _WIDE) for line in _caption(case, ground, counts, outlines))
        frame = (ground.close or ground.whole).frame
        wide = (WIDTH - 0.6) / 2
        main = wide - _BESIDE - 0.1
        tall = _TITLE + max(main * min(1.1, frame.tall / frame.wide), 2.6) + _GAP
        sheet, top = paper(title, caption, WIDTH, 2 * tall)
        for k, (said, draw) in enumerate(_panels(counts)):
            draw(_map(sheet, ground, said, (0.2 + (k % 2) * (wide + 0.2), top + (k // 2) * tall, main, tall)))
    name = "map_by_points" if points else "map"
    drawing = Drawing(name, title, caption, _alt(title, places, has_estates), sheet.figure)
    return Sheet(drawing, *_table(places, has_estates))


def _map(sheet: Paper, ground: Ground, title: str, at: tuple[float, float, float, float]) -> Map:
    """The map, beside it the whole if the map is only a part, below that the legend; `at` is in inches."""
    left, top, main, tall = at
    land = ground.close or ground.whole
    sheet.figure.text(
        left / sheet.width, 1 - (top + 0.1) / sheet.height, title, fontsize=10, fontweight="bold", va="top"
    )
    axes, frame = panel(sheet, land, (left, top + _TITLE, main, tall - _TITLE - _GAP))
    beside, down, far = left + main + 0.1, top + _TITLE, None
    if ground.close:
        high = _BESIDE * ground.whole.frame.tall / ground.whole.frame.wide
        far, _ = panel(sheet, ground.whole, (beside, down, _BESIDE, high))
        mark(far, ground)
        down += high + 0.12
    scale_bar(axes, frame)
    key = sheet.axes(beside, down, _BESIDE, top + tall - down)
    key.set_axis_off()
    key.set(xlim=(0, 72 * _BESIDE), ylim=(72 * (top + tall - down), 0))
    return Map(ground, axes, far, key)


def _panels(counts: Counts) -> tuple[Panel, ...]:
    places = counts.places
    whom = "the population" if counts.has_towns else "persons of 15 and over"
    return (
        ("Population, all ages", lambda on: circles(on, places, [each.population for each in places], BLUE)),
        (
            f"Share of {whom} in towns",
            lambda on: shares(on, places, [each.in_towns for each in places]),
        ),
        (
            "Workers, 15 and over",
            lambda on: circles(on, places, [each.workers for each in places], CLASSES["workers"]),
        ),
        (
            f"Most numerous {'estate' if counts.has_estates else 'class'} beside the peasants",
            lambda on: kinds(on, places, [each.leading for each in places]),
        ),
    )


def _caption(case: Case, ground: Ground, counts: Counts, outlines: Outlines | None) -> list[str]:
    """How it is drawn, what is shown, and whom the data are owed to."""
    said = ["Albers' equal-area conic. Circles stand on the capitals; their areas are as the numbers."]
    if ground.close:
        said.append(
            f"Left, where most people live: {_net(ground.close)}. Right, the whole: {_net(ground.whole)};"
        )
        said.append("circles there only outside the frame.")
    else:
        said.append(f"{_net(ground.whole).capitalize()}.")
    if outlines is None:
        said.append(
            "Drawn from the capitals' points alone; for shares and kinds, circles are as the population."
        )
    else:
        said.append("Borders are simplified, for display.")
        if outlines.without:
            said.append(f"{count(len(outlines.without), 'place')} without polygon drawn as points.")
        if outlines.beyond:
            said.append("Dotted: land that the case does not count.")
    first = f"on the first day, {case.calendar.start} ({case.calendar.style.capitalize()})"
    paths = [f"places.{place.name}.population" for place in case.places]
    when = sorted({case.numbers[path].date for path in paths if path in case.numbers})
    census = [("population", bool(when)), ("towns", counts.has_towns), ("estates", counts.has_estates)]
    grown = [
        "workers",
        *({"estates": "classes"}.get(name, name) for name, counted_so in census if not counted_so),
    ]
    if when:
        said.append(f"{', '.join(name for name, so in census if so).capitalize()}: {' and '.join(when)};")
    said.append(f"{', '.join(grown)}: {first}." if when else f"All as {first}.")
    return [" ".join(said), *(item.replace("*", "") for item in case.attribution)]


def _net(land: Land) -> str:
    along, up = degrees_apart(land)
    cone = land.project
    true = f"true on {cone.south:.0f}° and {cone.north:.0f}°"
    return f"{true}, lines every {up:g}° of latitude and {along:g}° of longitude"


def _alt(title: str, places: Sequence[Counted], has_estates: bool) -> str:
    people = sorted(places, key=lambda each: -each.population)[:5]
    workers = sorted(places, key=lambda each: -each.workers)[:5]
    towns = sorted(
        (each for each in places if each.population > 0 and not math.isnan(each.in_towns)),
        key=lambda each: -each.in_towns,
    )
    leading = Counter(each.leading for each in places if each.leading)
    said = [
        f"{title}. Four maps of {count(len(places), 'place')}.",
        f"Population {number(sum(each.population for each in places))}, most in "
        + ", ".join(f"{each.place.title} ({number(each.population)})" for each in people) + ".",
        *([f"Share in towns from {share(towns[-1].in_towns)} ({towns[-1].place.title}) to {share(towns[0].in_towns)} "
           f"({towns[0].place.title})."] if towns else []),
        f"Workers {number(sum(each.workers for each in places))}, most in "
        + ", ".join(f"{each.place.title} ({number(each.workers)})" for each in workers) + ".",
        f"Most numerous {'estate' if has_estates else 'class'} beside the peasants: "
        + ", ".join(f"{plain(name)} in {count(many, 'place')}" for name, many in leading.most_common()) + ".",
        "The table beside the picture has every number.",
    ]  # fmt: skip
    return " ".join(said)


def _table(places: Sequence[Counted], has_estates: bool) -> tuple[tuple[str, ...], list[list[Cell]]]:
    kinds_there = list(dict.fromkeys(name for each in places for name in each.estates))
    before = "estate" if has_estates else "class"
    header = (
        "place",
        "title",
        "latitude",
        "longitude",
        "population",
        "share_in_towns",
        "workers",
        f"leading_{before}",
    )
    rows: list[list[Cell]] = [
        [
            each.place.name, each.place.title, f"{each.place.latitude:g}", f"{each.place.longitude:g}",
            round(each.population), each.in_towns, round(each.workers), each.leading,
            *(round(each.estates.get(name, 0)) for name in kinds_there),
        ]
        for each in places
    ]  # fmt: skip
    return (*header, *(f"{before}_{name.replace(' ', '_')}" for name in kinds_there)), rows
