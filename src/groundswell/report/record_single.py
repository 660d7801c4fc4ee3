"""Values that were kept once and stand beside no other of their time: one row each, by unit."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten
from typing import TYPE_CHECKING

from groundswell.grammar.case import Case, Series
from groundswell.report.drawing import BLACK, Drawing
from groundswell.report.record_groups import kept
from groundswell.report.record_words import HEADER, alt_of, caption_of, rows_of, shortly
from groundswell.report.sheets import SMALL, Sheet, paper
from groundswell.report.wording import number, plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAME = "record_single"

_WIDTH, _ROW, _GAP, _NAMES = 11.0, 0.2, 0.75, 5.6
_LETTERS = 92  # that fit beside the axis


def draw_single(case: Case, every: Sequence[Series]) -> Sheet:
    """The sheet of single values; those that begin alike stand below each other, whoever counted them."""
    title = f"{case.title}: values kept once"
    # Captions name each work once: a line for every value would be the figure again.
    caption = "\n".join(caption_of(case, every, briefly=True))
    panels = [
        sorted((series for series in every if series.unit == unit), key=_place)
        for unit in dict.fromkeys(series.unit for series in every)
    ]
    tall = [_ROW * len(panel) + _GAP for panel in panels]
    sheet, top = paper(title, caption, _WIDTH, sum(tall))
    for k, panel in enumerate(panels):
        down = top + sum(tall[:k]) + 0.1
        _panel(sheet.axes(_NAMES, down, _WIDTH - _NAMES - 0.5, _ROW * len(panel)), panel)
    drawing = Drawing(NAME, title, caption, alt_of(title, every), sheet.figure)
    return Sheet(drawing, HEADER, rows_of(every))


def _place(series: Series) -> tuple[str, int, str]:
    """By what is counted, then the whole before its parts."""
    first = series.name.split("_by_")[0].split("_")
    return first[0], len(first), series.name


def _panel(axes: Axes, panel: Sequence[Series]) -> None:
    from matplotlib.ticker import FuncFormatter

    values = [next(value for value in series.values if value == value) for series in panel]
    rows = range(len(panel))
    for row, series, value in zip(rows, panel, values, strict=True):
        trust = series.confidence[series.keys.index(kept(series)[0])] if series.confidence else None
        hollow = trust is not None and not trust.may_be_target
        axes.plot([0, value], [row, row], color="#bdbdbd", linewidth=1.0, zorder=2)
        axes.plot(
            value,
            row,
            marker="o",
            markersize=5,
            color=BLACK,
            markerfacecolor="white" if hollow else BLACK,
            zorder=3,
        )
        axes.annotate(
            number(value), (value, row), (6, 0), textcoords="offset points", va="center", fontsize=SMALL
        )
    axes.set_yticks(rows, [_called(series) for series in panel], fontsize=SMALL)
    axes.set_ylim(len(panel) - 0.5, -0.5)
    low, high = min(0.0, *values), max(0.0, *values)
    axes.set_xlim(low - 0.02 * (high - low), high + 0.14 * (high - low) or 1.0)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="y", visible=False)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
    axes.set_xlabel(panel[0].unit, labelpad=2)


def _called(series: Series) -> str:
    """What it is, when, and by whom."""
    name = plain(series.name.replace(f"_by_{series.step}", "")).capitalize()
    source = shortly(series.sources[0]) if series.sources else ""
    when = f", {kept(series)[0]}"
    if source.casefold() in name.casefold():
        source = ""
    room = _LETTERS - len(when) - len(source)
    return shorten(name, room, placeholder="…") + when + (f" ({source})" if source else "")
