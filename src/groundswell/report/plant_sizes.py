"""Shares of workers by the size of their plants: the grown society beside what was recorded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import fill
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.case import Case
from groundswell.grammar.sources import Source
from groundswell.report.drawing import BLACK, BLUE, GREY, Drawing, style
from groundswell.report.sheets import Cell, Sheet, paper
from groundswell.report.wording import cited, count
from groundswell.society.society import Society

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAME = "plant_sizes"
GROUP = "workers"

_PATH = re.compile(r"(?P<of>.*sizes.*)\.(?P<low>\d+) to (?P<high>\d+)")
_WIDTH, _HEIGHT, _WIDE = 9.0, 3.9, 145


@dataclass(frozen=True)
class Recorded:
    """One recorded distribution.

    Attributes
    ----------
    date : str
        When it held.
    source : Source
        Where it stands.
    bounds : tuple of (int, int)
        Smallest and largest plant of each class.
    shares : tuple of float
        Share of the workers, by class.
    """

    date: str
    source: Source
    bounds: tuple[tuple[int, int], ...]
    shares: tuple[float, ...]


def recorded_sizes(case: Case) -> list[Recorded]:
    """The distributions of plants' sizes among the numbers of a case, by date; of equal ones the first."""
    layers = {layer.name for layer in case.layers if layer.group == GROUP}
    found: dict[str, list[tuple[int, int, str]]] = {}
    for path in case.numbers:
        match = _PATH.fullmatch(path)
        # What stands under a layer is of that layer; quarters and communes are no plants.
        if match and (not path.startswith("layers.") or path.split(".")[1] in layers):
            found.setdefault(match["of"], []).append((int(match["low"]), int(match["high"]), path))
    by_date: dict[str, Recorded] = {}
    for classes in found.values():
        first = case.numbers[min(classes)[2]]
        persons = [case.numbers[path].value for _, _, path in sorted(classes)]
        bounds = tuple((low, high) for low, high, _ in sorted(classes))
        shares = tuple(value / sum(persons) for value in persons)
        if len(bounds) > 1:
            by_date.setdefault(first.date, Recorded(first.date, first.source, bounds, shares))
    return [by_date[date] for date in sorted(by_date)]


def grown_shares(society: Society, case: Case, bounds: Sequence[tuple[int, int]]) -> tuple[float, ...]:
    """Share of a society's workers in plants of each class, of those layers whose plants have a distribution."""
    people, chosen = society.populations["person"], _drawn(society, case)
    sizes = np.rint(1000.0 * people.settings["fellows"][chosen].astype(float))
    of_class = np.searchsorted([low for low, _ in bounds[1:]], sizes, side="right")
    persons = np.bincount(of_class, people.persons[chosen], len(bounds))
    return tuple(float(part) for part in persons / max(persons.sum(), 1))


def _drawn(society: Society, case: Case) -> NDArray[np.bool_]:
    """Collectives of workers whose sizes were drawn from a distribution."""
    drawn = [k for k, layer in enumerate(case.layers) if layer.group == GROUP and len(layer.sizes) > 1]
    return np.isin(society.populations["person"].layer, drawn)


def draw_plant_sizes(case: Case, society: Society) -> Sheet | None:
    """The figure and its table; None where the case has no recorded distribution."""
    records = recorded_sizes(case)
    if not records:
        return None
    bounds = records[0].bounds
    # A later count with other classes cannot stand beside the bars.
    records = [
        record
        for record in records
        if [low for low, _ in record.bounds[1:]] == [low for low, _ in bounds[1:]]
    ]
    grown = grown_shares(society, case, bounds)
    title = f"{case.title}: workers by the size of their plant"
    caption = fill(_caption(case, society, records), _WIDE)
    with style():
        sheet, top = paper(title, caption, _WIDTH, _HEIGHT)
        axes = sheet.axes(0.75, top + 0.35, _WIDTH - 0.95, _HEIGHT - 1.0)
        _bars(axes, records, grown)
        axes.set_xticks(range(len(bounds)), _labels(bounds))
        axes.set_xlabel("workers in a plant")
        axes.set_ylabel("share of workers, %")
        axes.grid(axis="x", visible=False)
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncols=4, borderaxespad=0.2)
    drawing = Drawing(NAME, title, caption, _alt(title, records, grown), sheet.figure)
    return Sheet(drawing, *_table(records, grown))


def _labels(bounds: Sequence[tuple[int, int]]) -> list[str]:
    """The outermost bounds are often closed by the case alone, so they are not printed."""
    inner = [f"{low:,} to {high:,}" for low, high in bounds[1:-1]]
    return [f"up to {bounds[0][1]:,}", *inner, f"{bounds[-1][0]:,} and more"]


def _bars(axes: Axes, records: Sequence[Recorded], grown: Sequence[float]) -> None:
    """The grown society first; above each recorded bar, by how many points the grown one is off it."""
    many = 1 + len(records)
    wide = 0.8 / many
    at = np.arange(len(grown)) - 0.4 + wide / 2
    axes.bar(at, [100 * share for share in grown], 0.92 * wide, color=BLUE, label="grown society")
    hatches = ("////", "....", "xxxx", "----")
    for k, record in enumerate(records):
        here = at + (k + 1) * wide
        label = f"recorded, {record.date}"
        axes.bar(
            here, [100 * share for share in record.shares], 0.92 * wide, facecolor="white", label=label,
            edgecolor=GREY if k else BLACK, hatch=hatches[k % 4], hatch_linewidth=0.5, linewidth=0.9,
        )  # fmt: skip
        for x, recorded, share in zip(here, record.shares, grown, strict=True):
            axes.annotate(
                _points(share, recorded),
                (x, 100 * recorded),
                (0, 3),
                textcoords="offset points",
                ha="center",
                fontsize=8.5,
            )
    axes.set_ylim(0, 1.1 * 100 * max([*grown, *(share for record in records for share in record.shares)]))


def _points(share: float, recorded: float) -> str:
    """A difference in points, with a sign: a minus, not a hyphen."""
    points = round(100 * (share - recorded), 1)
    return f"{points:+.1f}".replace("-", "−") if points else "0.0"


def _caption(case: Case, society: Society, records: Sequence[Recorded]) -> str:
    sources = "; ".join(f"{record.date}: {cited(record.source)}" for record in records)
    people, chosen = society.populations["person"], _drawn(society, case)
    return " ".join(
        (
            f"Grown: {int(people.persons[chosen].sum()):,} workers in {int(chosen.sum()):,} collectives,",
            f"one agent for {count(society.scale, 'person')}, seed {society.seed}, on {case.calendar.start}",
            f"({case.calendar.style.capitalize()}), drawn from the distribution of {records[0].date}.",
            f"Above each recorded bar: grown less recorded, in points. Recorded: {sources}.",
        )
    )


def _alt(title: str, records: Sequence[Recorded], grown: Sequence[float]) -> str:
    said = [f"{title}. Bars of the share of workers in plants of each size."]
    for k, label in enumerate(_labels(records[0].bounds)):
        beside = ", ".join(f"{100 * record.shares[k]:.1f} recorded in {record.date}" for record in records)
        said.append(f"{label}: {100 * grown[k]:.1f} % grown, {beside}.")
    return " ".join(said)


def _table(records: Sequence[Recorded], grown: Sequence[float]) -> tuple[tuple[str, ...], list[list[Cell]]]:
    beside_each = ("recorded_share", "grown_less_recorded_points")
    beside_header = (f"{what}_{record.date}" for record in records for what in beside_each)
    header = ("smallest", "largest", "grown_share", *beside_header)
    rows: list[list[Cell]] = []
    for k, (low, high) in enumerate(records[0].bounds):
        beside = [value for r in records for value in (r.shares[k], round(100 * (grown[k] - r.shares[k]), 2))]
        rows.append([low, high, grown[k], *beside])
    return header, rows
