"""What was kept: every recorded series, each source beside those that disagree with it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from textwrap import shorten
from typing import TYPE_CHECKING

from groundswell.grammar.case import Case, Series
from groundswell.grammar.sources import Confidence
from groundswell.report.drawing import BLACK, Drawing, style
from groundswell.report.record_groups import Group, beside_one_another, common_stem, ordinal
from groundswell.report.record_signs import SIGNS, Signs, families_of, is_of_parts, part_of, signs_of
from groundswell.report.record_single import draw_single
from groundswell.report.record_words import HEADER, alt_of, caption_of, rows_of
from groundswell.report.sheets import SMALL, Sheet, paper
from groundswell.report.wording import number, plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Entry = tuple[str, str, str, bool]
"""Of a legend: its words, colour and marker, and whether it is hollow."""

ON_A_SHEET = 6
"""Panels on one sheet, two in a row."""

FACTORS = 30.0
"""Above this ratio of the greatest to the smallest, a logarithmic scale shows more than one from zero."""

_WIDTH, _HIGH, _LINE = 11.0, 2.55, 0.17
_LETTERS = 36
"""Letters of a name in a legend of two columns."""

_PERIODS_A_YEAR = {"day": 366, "month": 12, "quarter": 4, "year": 1}


def draw_record(case: Case) -> list[Sheet]:
    """Every recorded series of a case, on as many sheets as it takes; none where it has no record."""
    groups, lone = beside_one_another(case.record, case.calendar.style)
    sheets = [groups[first : first + ON_A_SHEET] for first in range(0, len(groups), ON_A_SHEET)]
    with style():
        drawn = [_sheet(case, groups, k, len(sheets)) for k, groups in enumerate(sheets, 1)]
        return [*drawn, *([draw_single(case, lone)] if lone else [])]


def _sheet(case: Case, groups: Sequence[Group], at: int, of: int) -> Sheet:
    title = f"{case.title}: what was kept" + (f", sheet {at} of {of}" if of > 1 else "")
    every = [series for group in groups for series in group]
    caption = "\n".join(caption_of(case, every))
    signs, columns = signs_of(case), min(2, len(groups))
    legends = [_legend(group, signs) for group in groups]
    rows = [range(first, min(first + columns, len(groups))) for first in range(0, len(groups), columns)]
    heads = [0.3 + _LINE * max(_lines(legends[k], columns) for k in row) for row in rows]
    sheet, down = paper(title, caption, _WIDTH, sum(heads) + len(rows) * (_HIGH + 0.3))
    for row, head in zip(rows, heads, strict=True):
        down += head
        for k in row:
            left, wide = 0.75 + (k - row.start) * _WIDTH / columns, _WIDTH / columns - 1.15
            axes = sheet.axes(left, down, wide, _HIGH - 0.2)
            _panel(axes, groups[k], legends[k], signs, case.calendar.style, columns)
        down += _HIGH + 0.3
    name = "record" if of == 1 else f"record_{at}"
    return Sheet(Drawing(name, title, caption, alt_of(title, every), sheet.figure), HEADER, rows_of(every))


def _lines(legend: Sequence[Entry], columns: int) -> int:
    """Lines that a legend takes."""
    return -(-len(legend) // _across(columns))


def _across(columns: int) -> int:
    """Names beside each other in a legend: two above a panel of half the width."""
    return 4 // columns


def _legend(group: Group, signs: Signs) -> list[Entry]:
    """Name, colour, marker and whether it is hollow, of each sign above a panel."""
    if is_of_parts(group) and len(families_of(group)) > 1:
        return _of_families(group, signs)
    entries = []
    for series, sign in zip(group, signs.of_group(group), strict=True):
        kinds = sorted({not trust.may_be_target for trust in series.confidence or (Confidence.READ,)})
        called = shorten(signs.called(series, group), _LETTERS, placeholder="…")
        entries += [
            (f"{called} (recalled or assumed)" if hollow else called, *sign, hollow) for hollow in kinds
        ]
    return entries


def _of_families(group: Group, signs: Signs) -> list[Entry]:
    """A colour for each part, and a marker for each family by the source that it has."""
    parts = sorted({part_of(series) for series in group}, key=signs.parts.index)
    coloured = [(signs.proper(plain(part)), signs.of_part(part)[0], "_", False) for part in parts]
    marked = []
    for k, family in enumerate(families_of(group)):
        first = next(series for series in group if series.name.partition(".")[0] == family)
        said = signs.called(
            replace(first, name=family), [replace(s, name=s.name.partition(".")[0]) for s in group]
        )
        marked.append((shorten(said, _LETTERS, placeholder="…"), BLACK, SIGNS[k % len(SIGNS)][1], False))
    return [*coloured, *marked]


def _panel(
    axes: Axes, group: Group, legend: Sequence[Entry], signs: Signs, style_of_dates: str, columns: int
) -> None:
    from matplotlib.lines import Line2D

    by = "" if len(group) == 1 and f"_by_{group[0].step}" not in group[0].name else f" by {group[0].step}"
    title = shorten(signs.proper(plain(common_stem(group))) + by, 124 // columns, placeholder="…")
    axes.set_title(
        title, loc="left", fontsize=10, fontweight="bold", pad=8 + 72 * _LINE * _lines(legend, columns)
    )
    for k, (series, sign) in enumerate(zip(group, signs.of_group(group), strict=True)):
        at = [ordinal(key, series.step, style_of_dates) for key in series.keys]
        # The later ones are smaller, so that a point that lies on another hides none.
        size = 5.0 if is_of_parts(group) else (3.0 if len(at) > 60 else 4.5) + max(2 - k, 0)
        _series(axes, series, at, *sign, size)
    shown = [value for series in group for value in series.values if not math.isnan(value)]
    axes.set_ylabel(group[0].unit + (" (logarithmic scale)" if _scale(axes, shown) else ""))
    _ticks(axes, group, style_of_dates)
    handles = [
        Line2D(
            [], [], linestyle="none", color=colour, marker=marker, markersize=9 if marker == "_" else 5.5,
            markeredgewidth=3 if marker == "_" else 1, markerfacecolor="white" if hollow else colour, label=called,
        )
        for called, colour, marker, hollow in legend
    ]  # fmt: skip
    axes.legend(
        handles=handles, loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=_across(columns), fontsize=SMALL,
        borderaxespad=0.1, handlelength=1.4, columnspacing=1.2, labelspacing=0.25,
    )  # fmt: skip


def _series(axes: Axes, series: Series, at: Sequence[int], colour: str, marker: str, size: float) -> None:
    """Points, hollow where they may be no target; a line between neighbours, none over a gap."""
    axes.plot(at, series.values, color=colour, linewidth=1.1)
    trusts = series.confidence or (None,) * len(at)
    for hollow in (False, True):
        here = [
            k for k, trust in enumerate(trusts) if (trust is not None and not trust.may_be_target) is hollow
        ]
        here = [k for k in here if not math.isnan(series.values[k])]
        if here:
            axes.plot(
                [at[k] for k in here], [series.values[k] for k in here], color=colour, marker=marker, markersize=size,
                markerfacecolor="white" if hollow else colour, linestyle="none", zorder=4,
            )  # fmt: skip


def _scale(axes: Axes, shown: Sequence[float]) -> bool:
    """From zero up, or logarithmic where that shows more; whether it is logarithmic. Plain numbers on the axis."""
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
    named = {ordinal(key, series.step, style_of_dates): key for series in group for key in series.keys}
    at = sorted(named)
    # The ends are shown though nothing was kept there; a gap is part of the record.
    axes.set_xlim(at[0] - 0.03 * (at[-1] - at[0]) - 0.5, at[-1] + 0.03 * (at[-1] - at[0]) + 0.5)
    fit = 9 if len(named[at[0]]) <= 4 else 5
    if len(at) > 3 * _PERIODS_A_YEAR[group[0].step]:
        # Over years, the first period of a year says enough.
        firsts = [k for k in at if named[k][4:] in ("", "-01", "-Q1", "-01-01")]
        named, at, fit = {k: named[k][:4] for k in firsts} or named, firsts or at, 9
    shown = at[:: -(-len(at) // fit)]
    axes.set_xticks(shown, [named[k] for k in shown])
