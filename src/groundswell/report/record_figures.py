"""What was kept: every recorded series, each source beside those that disagree with it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from textwrap import fill, shorten
from typing import TYPE_CHECKING

from groundswell.grammar.calendar import parse_date
from groundswell.grammar.case import Case, Series
from groundswell.grammar.sources import Source
from groundswell.report.drawing import BLACK, BLUE, CLASSES, Drawing, style
from groundswell.report.sheets import SMALL, Cell, Sheet, paper
from groundswell.report.wording import cited, number, plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ON_A_SHEET = 6
"""Panels on one sheet, two in a row."""

FACTORS = 30.0
"""Above this ratio of the greatest to the smallest, a scale of factors shows more than one of differences."""

_WIDTH, _HIGH, _WIDE = 11.0, 2.75, 175
_SIGNS = (
    (BLACK, "o"),
    (CLASSES["workers"], "s"),
    (BLUE, "^"),
    (CLASSES["peasants"], "D"),
    (CLASSES["middle_strata"], "v"),
)
_PER_YEAR = {"month": 12, "quarter": 4, "year": 1}

Group = list[Series]


def beside_one_another(record: Mapping[str, Series]) -> list[Group]:
    """The series that count the same, by their names.

    ``strikers_by_day_police`` stands beside ``strikers_by_day``, if unit and step are the same too: the longer name
    begins with the shorter one.

    >>> series = [Series(name, "", "persons", "day", (), ()) for name in ("dead", "dead_police", "deadline")]
    >>> [[s.name for s in group] for group in beside_one_another({s.name: s for s in series})]
    [['dead', 'dead_police'], ['deadline']]
    """
    groups: dict[str, Group] = {}
    for name in sorted(record, key=len):
        series = record[name]
        stems = [
            stem for stem, group in groups.items()
            if name.startswith(f"{stem}_") and (group[0].unit, group[0].step) == (series.unit, series.step)
        ]  # fmt: skip
        groups.setdefault(stems[0] if stems else name, []).append(series)
    # In the order of the case, not of the lengths of names.
    order = list(record)
    return [
        sorted(group, key=lambda s: order.index(s.name))
        for _, group in sorted(groups.items(), key=lambda g: order.index(g[0]))
    ]


def draw_record(case: Case) -> list[Sheet]:
    """Every recorded series of a case, on as many sheets as it takes; none where it has no record."""
    groups = [
        group
        for group in beside_one_another(case.record)
        if any(not math.isnan(v) for s in group for v in s.values)
    ]
    sheets = [groups[first : first + ON_A_SHEET] for first in range(0, len(groups), ON_A_SHEET)]
    with style():
        return [_sheet(case, groups, k, len(sheets)) for k, groups in enumerate(sheets, 1)]


def _sheet(case: Case, groups: Sequence[Group], at: int, of: int) -> Sheet:
    title = f"{case.title}: what was kept" + (f", sheet {at} of {of}" if of > 1 else "")
    caption = "\n".join(_caption(case, groups))
    columns = min(2, len(groups))
    rows = -(-len(groups) // columns)
    wide = _WIDTH / columns
    sheet, top = paper(title, caption, _WIDTH, rows * (_HIGH + 0.75))
    for k, group in enumerate(groups):
        left, down = 0.75 + (k % columns) * wide, top + 0.55 + (k // columns) * (_HIGH + 0.75)
        _panel(sheet.axes(left, down, wide - 1.15, _HIGH - 0.25), group, case.calendar.style)
    drawing = Drawing(
        "record" if of == 1 else f"record_{at}", title, caption, _alt(title, groups), sheet.figure
    )
    return Sheet(drawing, ("series", "unit", "step", "key", "value", "confidence", "source"), _rows(groups))


def _panel(axes: Axes, group: Group, style_of_dates: str) -> None:
    first = group[0]
    axes.set_title(
        shorten(plain(first.name).capitalize(), 62, placeholder="…"),
        loc="left",
        fontsize=10,
        fontweight="bold",
        pad=22,
    )
    for k, series in enumerate(group):
        _series(
            axes,
            series,
            [_ordinal(key, series.step, style_of_dates) for key in series.keys],
            *_SIGNS[k % len(_SIGNS)],
            _called(series, group),
        )
    shown = [value for series in group for value in series.values if not math.isnan(value)]
    axes.set_ylabel(first.unit + (" (scale of factors)" if _scale(axes, shown) else ""))
    _ticks(axes, group, style_of_dates)
    axes.legend(
        loc="lower left",
        bbox_to_anchor=(-0.02, 1.0),
        ncols=3,
        fontsize=SMALL,
        borderaxespad=0.1,
        handlelength=1.4,
        columnspacing=1.2,
    )


def _called(series: Series, group: Group) -> str:
    """A series as its legend has it: by its source, and by what sets its name apart."""
    source = _shortly(series.sources[0]) if series.sources else ""
    apart = plain(series.name.removeprefix(group[0].name).strip("_"))
    return shorten(", ".join(filter(None, (apart, source))) or plain(series.name), 40, placeholder="…")


def _shortly(source: Source) -> str:
    """Who and when; the key of what has neither, such as a recollection."""
    work = source.reference
    return work.short if work.field("author") or work.field("year") else plain(source.key)


def _series(axes: Axes, series: Series, at: Sequence[int], colour: str, marker: str, label: str) -> None:
    """Points, hollow where they may be no target; a line between neighbours, none over a gap."""
    small = 3.0 if len(at) > 60 else 5.0
    axes.plot(at, series.values, color=colour, linewidth=1.1)
    trusts = series.confidence or (None,) * len(at)
    for hollow in (False, True):
        here = [
            k for k, trust in enumerate(trusts) if (trust is not None and not trust.may_be_target) is hollow
        ]
        here = [k for k in here if not math.isnan(series.values[k])]
        if here:
            axes.plot(
                [at[k] for k in here], [series.values[k] for k in here], color=colour, marker=marker, markersize=small,
                markerfacecolor="white" if hollow else colour, linestyle="none", zorder=4,
                label=f"{label} (recalled or assumed)" if hollow else label,
            )  # fmt: skip


def _ordinal(key: str, step: str, style_of_dates: str) -> int:
    """A period's number, so that the next has the next number."""
    if step == "day":
        return parse_date(key, style_of_dates).day_number
    year, _, part = key.partition("-")
    return int(year) * _PER_YEAR[step] + (int(part.lstrip("Q")) - 1 if part else 0)


def _scale(axes: Axes, shown: Sequence[float]) -> bool:
    """From zero up, or in factors where that shows more; whether it is in factors. Plain numbers on the axis."""
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

    factors = min(shown) > 0 and max(shown) / min(shown) > FACTORS
    if factors:
        axes.set_yscale("log")
        axes.yaxis.set_major_locator(LogLocator(subs=(1, 3)))
        axes.yaxis.set_minor_formatter(NullFormatter())
    else:
        low = min(0.0, min(shown))
        axes.set_ylim(1.08 * low, 1.08 * max(*shown, 0.0) or 1.0)
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
    return factors


def _ticks(axes: Axes, group: Group, style_of_dates: str) -> None:
    """A handful of periods under the axis, as the record calls them."""
    named = {_ordinal(key, series.step, style_of_dates): key for series in group for key in series.keys}
    at = sorted(named)
    # The ends are shown though nothing was kept there; a gap is part of the record.
    axes.set_xlim(at[0] - 0.03 * (at[-1] - at[0]) - 0.5, at[-1] + 0.03 * (at[-1] - at[0]) + 0.5)
    fit = 9 if len(named[at[0]]) <= 4 else 5
    if len(at) > 3 * _PER_YEAR.get(group[0].step, 366):
        # Over years, the first period of a year says enough.
        firsts = [k for k in at if named[k][4:] in ("", "-01", "-Q1", "-01-01")]
        named, at, fit = {k: named[k][:4] for k in firsts} or named, firsts or at, 9
    shown = at[:: -(-len(at) // fit)]
    axes.set_xticks(shown, [named[k] for k in shown])


def _caption(case: Case, groups: Sequence[Group]) -> list[str]:
    every = [series for group in groups for series in group]
    style_of_dates = "old style (Julian)" if case.calendar.style == "julian" else "new style (Gregorian)"
    hollow = any(not trust.may_be_target for series in every for trust in series.confidence)
    said = f"Dates are {style_of_dates}. No line crosses a gap of the record."
    said += " Hollow points: recalled or assumed, never a target." if hollow else ""
    meanings = [
        f"{plain(series.name).capitalize()}: {series.meaning}; {'; '.join(cited(s) for s in series.sources)}."
        for series in every
    ]
    return [fill(line, _WIDE) for line in (said, *meanings)]


def _alt(title: str, groups: Sequence[Group]) -> str:
    said = [f"{title}."]
    for series in (series for group in groups for series in group):
        kept = [
            (value, key)
            for key, value in zip(series.keys, series.values, strict=True)
            if not math.isnan(value)
        ]
        if kept:
            (low, low_at), (high, high_at) = min(kept), max(kept)
            said.append(
                f"{plain(series.name).capitalize()}, {series.unit}, {len(kept)} of {len(series.keys)} periods from "
                f"{series.keys[0]} to {series.keys[-1]}: lowest {number(low)} in {low_at}, highest {number(high)} in "
                f"{high_at}."
            )
    return " ".join(said)


def _rows(groups: Sequence[Group]) -> list[list[Cell]]:
    return [
        [
            series.name,
            series.unit,
            series.step,
            key,
            value,
            str(trust),
            " ".join(str(s) for s in series.sources),
        ]
        for group in groups
        for series in group
        for key, value, trust in zip(
            series.keys, series.values, series.confidence or [""] * len(series.keys), strict=True
        )
    ]
