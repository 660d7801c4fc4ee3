"""What was kept: every recorded series, each source beside those that disagree with it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from textwrap import shorten
from typing import TYPE_CHECKING

from groundswell.grammar.case import Case, Series
from groundswell.report.drawing import BLACK, BLUE, CLASSES, SKY, Drawing, style
from groundswell.report.record_groups import Group, beside_one_another, common_stem, ordinal
from groundswell.report.record_single import draw_single
from groundswell.report.record_words import HEADER, alt_of, caption_of, rows_of, shortly
from groundswell.report.sheets import SMALL, Sheet, paper
from groundswell.report.wording import number, plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ON_A_SHEET = 6
"""Panels on one sheet, two in a row."""

FACTORS = 30.0
"""Above this ratio of the greatest to the smallest, a scale of factors shows more than one of differences."""

_WIDTH, _HIGH, _LINE = 11.0, 2.55, 0.17
_SIGNS = (
    (BLACK, "o"), (CLASSES["workers"], "s"), (BLUE, "^"), (CLASSES["peasants"], "D"), (CLASSES["middle_strata"], "v"),
    (CLASSES["propertied"], "P"), (SKY, "X"),
)  # fmt: skip
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
    columns = min(2, len(groups))
    wide, head = _WIDTH / columns, 0.3 + _LINE * max(len(_lines(group, columns)) for group in groups)
    tall = head + _HIGH + 0.3
    sheet, top = paper(title, caption, _WIDTH, -(-len(groups) // columns) * tall)
    for k, group in enumerate(groups):
        left, down = 0.75 + (k % columns) * wide, top + head + (k // columns) * tall
        _panel(sheet.axes(left, down, wide - 1.15, _HIGH - 0.2), group, case.calendar.style, 3 - columns)
    name = "record" if of == 1 else f"record_{at}"
    return Sheet(Drawing(name, title, caption, alt_of(title, every), sheet.figure), HEADER, rows_of(every))


def _lines(group: Group, columns: int) -> range:
    """Lines of a legend, in which a series takes one place and one more for its hollow points."""
    kinds = [{trust.may_be_target for trust in series.confidence} for series in group]
    return range(-(-sum(max(len(kind), 1) for kind in kinds) // (2 * (3 - columns))))


def _panel(axes: Axes, group: Group, style_of_dates: str, wide: int) -> None:
    by = "" if len(group) == 1 and f"_by_{group[0].step}" not in group[0].name else f" by {group[0].step}"
    title = shorten(plain(common_stem(group)).capitalize() + by, 62 * wide, placeholder="…")
    axes.set_title(
        title, loc="left", fontsize=10, fontweight="bold", pad=8 + 72 * _LINE * len(_lines(group, 3 - wide))
    )
    for k, (series, sign) in enumerate(zip(group, _signs(group), strict=True)):
        at = [ordinal(key, series.step, style_of_dates) for key in series.keys]
        # The later ones are smaller, so that a point that lies on another hides none.
        size = (3.0 if len(at) > 60 else 4.5) + max(2 - k, 0)
        _series(axes, series, at, *sign, _called(series, group), size)
    shown = [value for series in group for value in series.values if not math.isnan(value)]
    axes.set_ylabel(group[0].unit + (" (scale of factors)" if _scale(axes, shown) else ""))
    _ticks(axes, group, style_of_dates)
    axes.legend(
        loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=2 * wide, fontsize=SMALL, borderaxespad=0.1,
        handlelength=1.4, columnspacing=1.2, labelspacing=0.25,
    )  # fmt: skip


def _signs(group: Group) -> list[tuple[str, str]]:
    """Colour and marker of each series; where families meet, a colour for each party and a marker for each family."""
    names = [series.name.partition(".") for series in group]
    families, keys = (list(dict.fromkeys(name[part] for name in names)) for part in (0, 2))
    if 1 in (len(families), len(keys)):
        return [_SIGNS[k % len(_SIGNS)] for k in range(len(group))]
    return [
        (_SIGNS[keys.index(key) % len(_SIGNS)][0], _SIGNS[families.index(name) % len(_SIGNS)][1])
        for name, _, key in names
    ]


def _called(series: Series, group: Group) -> str:
    """A series as its legend has it: by its source, and by what sets its name apart."""
    source = shortly(series.sources[0]) if series.sources else ""
    common = common_stem(group)
    apart = plain(series.name.replace(f"_by_{series.step}", "").removeprefix(common).strip("_."))
    if apart.casefold() in source.casefold():
        apart = ""
    return shorten(", ".join(filter(None, (apart, source))) or plain(series.name), 36, placeholder="…")


def _series(
    axes: Axes, series: Series, at: Sequence[int], colour: str, marker: str, label: str, size: float
) -> None:
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
                label=f"{label} (recalled or assumed)" if hollow else label,
            )  # fmt: skip


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
