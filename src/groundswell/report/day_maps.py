"""The country on some days: the share of each place's persons who take part, and the workers among them."""

from __future__ import annotations

import math
from statistics import median
from textwrap import fill
from typing import TYPE_CHECKING

import numpy as np

from groundswell.archive.outlines import Outlines
from groundswell.report.drawing import BLACK, CLASSES, GREY, Drawing, caption_of, ran, style
from groundswell.report.ground import Ground, Land, ground_of, mark, paint, panel, scale_bar
from groundswell.report.own_series import map_names, maps_of
from groundswell.report.sheets import SMALL, Cell, Paper, Sheet, paper, place_labels
from groundswell.report.wording import number, plain, share
from groundswell.trial.card import Card

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH = 12.0
BREAKS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3)
"""Shares at which the shade changes: the same on every map of every run, so that maps can be compared."""

_SHADES = ("#f4f4f2", "#dbe9d3", "#b5d8bf", "#7fc2b9", "#479fb2", "#2a6f9e", "#1d3a73")
_LARGEST, _GREATEST = 15.0, 400_000.0  # points; workers, whose circle is that large
_NAMED = 5
_LETTERS = 190
_TITLE, _GAP, _KEY = 0.42, 0.15, 0.75


def day_maps(card: Card, outlines: Outlines | None) -> Sheet | None:
    """The maps that a case asks for, as far as the run reaches; None where it counts nobody's participation.

    Parameters
    ----------
    card : Card
        The run.
    outlines : Outlines or None
        Polygons of the places; points are drawn without them.
    """
    case, title = card.scenario.case, "Who takes part, and where"
    shown = [k for k in range(len(maps_of(case))) if _values(card, map_names(k)[0])]
    if not shown:
        return None
    people = [sum(layer.persons.get(place.name, 0) for layer in case.layers) for place in case.places]
    more = (
        "Shade: share of the persons of 15 and over of a place who take part on that day. Circles: workers among "
        "them, by area. Each is the median over the replications, place by place; where a stretch of days is asked "
        "for, each replication shows its own highest day. Places where nobody lives are left blank."
    )
    attribution = [item.replace("*", "") for item in case.attribution] if outlines else []
    caption = "\n".join(
        fill(line, _LETTERS) for line in (caption_of(card, more).replace("\n", " "), *attribution)
    )
    with style():
        ground = ground_of(case.places, [float(each) for each in people], outlines)
        land = ground.close or ground.whole
        wide = (WIDTH - 0.6) / 2
        tall = _TITLE + min(wide * land.frame.tall / land.frame.wide, 4.4)
        rows = -(-len(shown) // 2)
        on, top = paper(title, caption, WIDTH, rows * (tall + _GAP) + _KEY)
        for place, k in enumerate(shown):
            corner = (0.2 + (place % 2) * (wide + 0.2), top + (place // 2) * (tall + _GAP), wide, tall)
            _map(on, ground, card, k, corner)
        _key(on, (0.2, top + rows * (tall + _GAP), WIDTH - 0.4, _KEY))
    told = " ".join(_told(card, k) for k in shown)
    drawing = Drawing("map_of_days", title, caption, f"{title}; {ran(card)}. {told}", on.figure)
    return Sheet(drawing, ("map", "place", "title", "share_active", "workers_active"), _rows(card, shown))


def title_of(card: Card, k: int) -> str:
    """What a map is called, with its day: the middle one, where each replication has its own."""
    stretch = maps_of(card.scenario.case)[k]
    if stretch.first == stretch.last:
        return f"{stretch.title} ({stretch.first})"
    days = [replication.observed[map_names(k)[2]].values[0] for replication in card.replications]
    middle = card.scenario.case.calendar.start.plus(round(median(days)))
    return f"{stretch.title} (own day of each; the middle one {middle})"


def _values(card: Card, name: str) -> list[float]:
    """Median by place, in the order of the case; empty where the run has no such map."""
    found = [replication.observed.get(name) for replication in card.replications]
    rows = [dict(zip(s.keys, s.values, strict=True)) for s in found if s is not None and s.keys]
    if len(rows) < len(card.replications):
        return []
    places = [place.name for place in card.scenario.case.places]
    middle: list[float] = np.median([[row[name] for name in places] for row in rows], axis=0).tolist()
    return middle


def _map(on: Paper, ground: Ground, card: Card, k: int, at: tuple[float, float, float, float]) -> None:
    left, top, wide, tall = at
    on.figure.text(
        left / on.width,
        1 - (top + 0.1) / on.height,
        title_of(card, k),
        fontsize=10,
        fontweight="bold",
        va="top",
    )
    land = ground.close or ground.whole
    axes, frame = panel(on, land, (left, top + _TITLE, wide, tall - _TITLE))
    shares, workers = (_values(card, name) for name in map_names(k)[:2])
    _shade(axes, land, shares)
    _circles(axes, land, card, workers)
    scale_bar(axes, frame)
    if (
        ground.close
    ):  # the whole, small, in the emptiest corner: the upper right one of a country that ends in the east
        high = 0.3 * wide * ground.whole.frame.tall / ground.whole.frame.wide
        far, _ = panel(on, ground.whole, (left + 0.69 * wide, top + _TITLE + 0.04, 0.3 * wide, high))
        far.set_facecolor("white")
        _shade(far, ground.whole, shares)
        mark(far, ground)


def _shade(axes: Axes, land: Land, shares: list[float]) -> None:
    for rings, value, (x, y) in zip(land.rings, shares, land.at, strict=True):
        colour = _SHADES[sum(value >= at for at in BREAKS)]
        if rings:
            paint(axes, rings, facecolor=colour, edgecolor="#b8b8b8", linewidth=0.3, zorder=2)
        elif not any(land.rings):
            axes.scatter(x, y, s=90, facecolor=colour, edgecolor=GREY, linewidth=0.5, zorder=2)


def _circles(axes: Axes, land: Land, card: Card, workers: list[float]) -> None:
    radii = [_radius(value) for value in workers]
    order = sorted(
        (k for k in range(len(radii)) if workers[k] >= 1 and land.holds(k)), key=lambda k: -radii[k]
    )
    axes.scatter(
        land.at[order, 0], land.at[order, 1], s=[(2 * radii[k]) ** 2 for k in order], facecolor=CLASSES["workers"],
        alpha=0.75, edgecolor="white", linewidth=0.6, zorder=3,
    )  # fmt: skip
    places = card.scenario.case.places
    named = [(places[k].title.split(",")[0].split(":")[0], *land.at[k], radii[k]) for k in order]
    place_labels(axes, named, _NAMED)


def _radius(workers: float) -> float:
    return _LARGEST * math.sqrt(min(workers / _GREATEST, 1.5))


def _key(on: Paper, at: tuple[float, float, float, float]) -> None:
    """Shades and circles, below the maps."""
    from matplotlib.patches import Rectangle

    axes = on.axes(*at)
    axes.set_axis_off()
    axes.set(xlim=(0, 72 * at[2]), ylim=(72 * at[3], 0))
    steps = [f"under {share(BREAKS[0])}", *(f"{share(low)} and more" for low in BREAKS)]
    for k, (colour, words) in enumerate(zip(_SHADES, steps, strict=True)):
        axes.add_patch(Rectangle((4 + 92 * k, 8), 16, 11, facecolor=colour, edgecolor=GREY, linewidth=0.4))
        axes.text(24 + 92 * k, 13.5, words, fontsize=SMALL, va="center", color=BLACK)
    for k, workers in enumerate((10_000, 100_000, 400_000)):
        x = 672 + 68 * k
        axes.scatter(
            [x],
            [20],
            s=(2 * _radius(workers)) ** 2,
            facecolor=CLASSES["workers"],
            alpha=0.75,
            edgecolor="white",
        )
        axes.text(x + 18, 20, number(workers), fontsize=SMALL, va="center", color=BLACK)
    axes.text(672 - 14, 46, "workers who take part", fontsize=SMALL, va="center", color=BLACK)


def _told(card: Card, k: int) -> str:
    shares, workers = (_values(card, name) for name in map_names(k)[:2])
    places = card.scenario.case.places
    top = sorted(range(len(places)), key=lambda place: -shares[place])[:3]
    most = ", ".join(f"{places[p].title} {share(shares[p])}" for p in top)
    return f"{title_of(card, k)}: {number(sum(workers))} workers take part; most of all, {most}."


def _rows(card: Card, shown: list[int]) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for k in shown:
        shares, workers = (_values(card, name) for name in map_names(k)[:2])
        rows += [
            [title_of(card, k), plain(place.name), place.title, shares[p], round(workers[p])]
            for p, place in enumerate(card.scenario.case.places)
        ]
    return rows
