"""Shares of workers by the size of their plants: the grown society beside what was recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import fill
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.calendar import parse_date
from groundswell.grammar.case import Case, Date
from groundswell.report.drawing import BLACK, BLUE, CLASSES, Drawing, style
from groundswell.report.plant_records import GROUP, Recorded, recorded_sizes
from groundswell.report.sheets import Cell, Sheet, paper
from groundswell.report.wording import cited, count
from groundswell.society.ledger import Ledger
from groundswell.society.society import Society

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAME = "plant_sizes"

_COLOURS = (BLUE, CLASSES["workers"], CLASSES["peasants"])
_WIDTH, _HEIGHT, _WIDE = 9.0, 3.9, 145


def grown_shares(
    society: Society, case: Case, bounds: Sequence[tuple[int, int]], persons: NDArray[np.int64] | None = None
) -> tuple[float, ...]:
    """Share of a society's workers in plants of each class, of those layers whose plants have a distribution.

    Parameters
    ----------
    persons : array of int64, optional
        Persons of each collective on some day; those of the first if not given.
    """
    people, chosen = society.populations["person"], _drawn(society, case)
    sizes = np.rint(1000.0 * people.settings["fellows"][chosen].astype(float))
    of_class = np.searchsorted([low for low, _ in bounds[1:]], sizes, side="right")
    there = (people.persons if persons is None else persons)[chosen]
    counted = np.bincount(of_class, there, len(bounds))
    return tuple(float(part) for part in counted / max(counted.sum(), 1))


def _drawn(society: Society, case: Case) -> NDArray[np.bool_]:
    """Collectives of workers whose sizes were drawn from a distribution."""
    drawn = [k for k, layer in enumerate(case.layers) if layer.social_class == GROUP and len(layer.sizes) > 1]
    return np.isin(society.populations["person"].layer, drawn)


@dataclass(frozen=True)
class Beside:
    """A recorded distribution and the grown one, on the day that stands nearest."""

    record: Recorded
    day: Date
    grown: tuple[float, ...]


def beside_the_record(case: Case, society: Society) -> list[Beside]:
    """Every recorded distribution beside the grown one at the end of its year; before the case, on its first day."""
    records = recorded_sizes(case)
    # A count with other classes cannot stand beside the bars.
    records = [each for each in records if each.bounds[1:] == records[0].bounds[1:]]
    start, reached, pairs = case.calendar.start, 0, []
    ledger = Ledger(society, case.movements, start)
    for record in records:
        end = parse_date(f"{record.date[:4]}-12-31", case.calendar.style)
        day = min(max(end.day_number - start.day_number, 0), case.until.day_number - start.day_number)
        for moving in ledger.days(reached, day):
            ledger.write(moving)
        reached = day
        shares = grown_shares(society, case, record.bounds, ledger.persons)
        pairs.append(Beside(record, start.plus(day), shares))
    return pairs


def draw_plant_sizes(case: Case, society: Society) -> Sheet | None:
    """The figure and its table; None where the case has no recorded distribution."""
    if not recorded_sizes(case):
        return None
    pairs = beside_the_record(case, society)
    title, caption = (
        f"{case.title}: workers by the size of their plant",
        fill(_caption(case, society, pairs), _WIDE),
    )
    with style():
        sheet, top = paper(title, caption, _WIDTH, _HEIGHT)
        axes = sheet.axes(0.75, top + 0.35, _WIDTH - 0.95, _HEIGHT - 1.0)
        _bars(axes, pairs)
        axes.set_xticks(range(len(pairs[0].grown)), _labels(pairs[0].record.bounds))
        axes.set_xlabel("workers in a plant")
        axes.set_ylabel("share of workers, %")
        axes.grid(axis="x", visible=False)
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncols=4, borderaxespad=0.2)
    return Sheet(Drawing(NAME, title, caption, _alt(title, pairs), sheet.figure), *_table(pairs))


def _labels(bounds: Sequence[tuple[int, int]]) -> list[str]:
    """The outermost bounds are often closed by the case alone, so they are not printed."""
    inner = [f"{low:,} to {high:,}" for low, high in bounds[1:-1]]
    return [f"up to {bounds[0][1]:,}", *inner, f"{bounds[-1][0]:,} and more"]


def _bars(axes: Axes, pairs: Sequence[Beside]) -> None:
    """Each recorded bar behind its grown one; above the two, by how many points the latter is off."""
    wide = 0.84 / (2 * len(pairs))
    first = np.arange(len(pairs[0].grown)) - 0.42 + wide / 2
    for k, pair in enumerate(pairs):
        at, colour, hatch = first + 2 * k * wide, _COLOURS[k % 3], ("////", "....", "xxxx")[k % 3]
        axes.bar(
            at, [100 * share for share in pair.record.shares], 0.94 * wide, facecolor="white", edgecolor=BLACK,
            hatch=hatch, hatch_linewidth=0.5, linewidth=0.8, label=f"{pair.record.kept}, {pair.record.date}",
        )  # fmt: skip
        axes.bar(
            at + wide,
            [100 * share for share in pair.grown],
            0.94 * wide,
            color=colour,
            label=f"grown, {pair.day}",
        )
        for x, recorded, grown in zip(at, pair.record.shares, pair.grown, strict=True):
            axes.annotate(
                _points(grown, recorded), (x + wide / 2, 100 * max(recorded, grown)), (0, 3),
                textcoords="offset points", ha="center", fontsize=8.5,
            )  # fmt: skip
    axes.set_ylim(0, 1.1 * 100 * max(share for pair in pairs for share in (*pair.grown, *pair.record.shares)))


def _points(share: float, recorded: float) -> str:
    """A difference in points, with a sign: a minus, not a hyphen."""
    points = round(100 * (share - recorded), 1)
    return f"{points:+.1f}".replace("-", "−") if points else "0.0"


def _caption(case: Case, society: Society, pairs: Sequence[Beside]) -> str:
    sources = "; ".join(
        f"{pair.record.date}: {' and '.join(cited(source) for source in pair.record.sources)}"
        for pair in pairs
    )
    chosen = _drawn(society, case)
    return (
        f"Grown: {count(int(chosen.sum()), 'collective')}, one agent for {count(society.scale, 'person')}, "
        f"seed {society.seed}. "
        f"Above each pair: the second less the first, in points. Dates are {case.calendar.style.capitalize()}. "
        f"Taken from: {sources}."
    )


def _alt(title: str, pairs: Sequence[Beside]) -> str:
    said = [f"{title}. Bars of the share of workers in plants of each size."]
    for k, label in enumerate(_labels(pairs[0].record.bounds)):
        told = (
            f"{100 * p.record.shares[k]:.1f} % {p.record.kept} in {p.record.date}, "
            f"{100 * p.grown[k]:.1f} % grown on {p.day}"
            for p in pairs
        )
        said.append(f"{label}: {'; '.join(told)}.")
    return " ".join(said)


def _table(pairs: Sequence[Beside]) -> tuple[tuple[str, ...], list[list[Cell]]]:
    of_each = (
        (
            f"{p.record.kept}_share_{p.record.date}",
            f"grown_share_{p.day}",
            f"grown_less_{p.record.kept}_points_{p.record.date}",
        )
        for p in pairs
    )
    rows: list[list[Cell]] = []
    for k, (low, high) in enumerate(pairs[0].record.bounds):
        told = [
            value
            for p in pairs
            for value in (p.record.shares[k], p.grown[k], round(100 * (p.grown[k] - p.record.shares[k]), 2))
        ]
        rows.append([low, high, *told])
    return ("smallest", "largest", *(name for names in of_each for name in names)), rows
