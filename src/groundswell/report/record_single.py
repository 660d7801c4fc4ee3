"""Values that were kept once and stand beside no other of their time: one row each, by unit; a family shares a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from groundswell.grammar.case import Case, Series
from groundswell.report.drawing import BLACK, Drawing
from groundswell.report.record_groups import kept
from groundswell.report.record_signs import Signs, part_of, shortly, signs_of
from groundswell.report.record_words import HEADER, alt_of, caption_of, rows_of
from groundswell.report.sheets import SMALL, Sheet, paper
from groundswell.report.wording import number, plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAME = "record_single"

_WIDTH, _ROW, _GAP, _KEY, _NAMES = 11.0, 0.2, 0.75, 0.25, 4.9
_LETTERS = 80  # that fit beside the axis

Row = Sequence[Series]
"""Parts of a family that differ by their last key alone; or one series."""


@dataclass(frozen=True)
class _Panel:
    """Rows of one unit, and whether they are of families."""

    rows: Sequence[Row]
    is_of_parts: bool

    @property
    def head(self) -> float:
        """Inches for the legend."""
        return _KEY if self.is_of_parts else 0.0


def draw_single(case: Case, every: Sequence[Series]) -> Sheet:
    """The sheet of single values; those that begin alike stand below each other, whoever counted them."""
    title = f"{case.title}: values kept once"
    # Captions name each work once: a line for every value would be the figure again.
    caption = "\n".join(caption_of(case, every, briefly=True))
    panels, signs = _panels(every), signs_of(case)
    tall = [panel.head + _ROW * len(panel.rows) + _GAP for panel in panels]
    sheet, down = paper(title, caption, _WIDTH, sum(tall))
    for panel, high in zip(panels, tall, strict=True):
        axes = sheet.axes(_NAMES, down + panel.head + 0.1, _WIDTH - _NAMES - 0.5, _ROW * len(panel.rows))
        _draw(axes, panel, signs)
        down += high
    drawing = Drawing(NAME, title, caption, alt_of(title, every), sheet.figure)
    return Sheet(drawing, HEADER, rows_of(every))


def _panels(every: Sequence[Series]) -> list[_Panel]:
    """Panels by unit, families apart from what stands alone."""
    by: dict[tuple[str, bool], dict[tuple[str, str], list[Series]]] = {}
    for series in sorted(every, key=_place):
        family = "." in series.name
        row = series.name.rpartition(".")[0] if family else series.name
        by.setdefault((series.unit, family), {}).setdefault((row, kept(series)[0]), []).append(series)
    first = {key: k for k, key in reversed(list(enumerate((s.unit, "." in s.name) for s in every)))}
    return [_Panel(list(by[key].values()), key[1]) for key in sorted(by, key=lambda key: first[key])]


def _place(series: Series) -> tuple[str, int, str]:
    """By what is counted, then other counts of the whole, then its parts."""
    family, _, parts = series.name.partition(".")
    return family.split("_")[0], parts.count("."), series.name


def _draw(axes: Axes, panel: _Panel, signs: Signs) -> None:
    from matplotlib.ticker import FuncFormatter

    values = [_value(series) for row in panel.rows for series in row]
    low, high = min(0.0, *values), max(0.0, *values)
    axes.set_ylim(len(panel.rows) - 0.5, -0.5)
    axes.set_xlim(low - 0.02 * (high - low), high + 0.14 * (high - low) or 1.0)
    for at, row in enumerate(panel.rows):
        if panel.is_of_parts:
            axes.axhline(at, color="#e4e4e4", linewidth=0.7, zorder=1)
            for series in row:
                _point(axes, series, at, *signs.of_part(part_of(series)))
        else:
            axes.plot([0, _value(row[0])], [at, at], color="#bdbdbd", linewidth=1.0, zorder=2)
            _point(axes, row[0], at, BLACK, "o")
            axes.annotate(
                number(_value(row[0])), (_value(row[0]), at), (6, 0), textcoords="offset points", va="center",
                fontsize=SMALL,
            )  # fmt: skip
    if panel.is_of_parts:
        _key(axes, panel, signs)
    axes.set_yticks(range(len(panel.rows)), [_called(row, signs) for row in panel.rows], fontsize=SMALL)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="y", visible=False)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
    axes.set_xlabel(panel.rows[0][0].unit, labelpad=2)


def _value(series: Series) -> float:
    return next(value for value in series.values if value == value)


def _point(axes: Axes, series: Series, at: int, colour: str, marker: str) -> None:
    """A point, hollow where it may be no target."""
    trust = series.confidence[series.keys.index(kept(series)[0])] if series.confidence else None
    hollow = trust is not None and not trust.may_be_target
    axes.plot(
        _value(series), at, marker=marker, markersize=5.5, color=colour, markerfacecolor="white" if hollow else colour,
        linestyle="none", zorder=3,
    )  # fmt: skip


def _key(axes: Axes, panel: _Panel, signs: Signs) -> None:
    """Which sign is whose."""
    from matplotlib.lines import Line2D

    parts = sorted({part_of(series) for row in panel.rows for series in row}, key=signs.parts.index)
    handles = []
    for part in parts:
        colour, marker = signs.of_part(part)
        handles.append(
            Line2D([], [], linestyle="none", color=colour, marker=marker, label=signs.proper(plain(part)))
        )
    axes.legend(
        handles=handles, loc="lower left", bbox_to_anchor=(-0.01, 1.0), ncols=len(parts), fontsize=SMALL,
        borderaxespad=0.1, handlelength=1.0, columnspacing=1.2,
    )  # fmt: skip


def _called(row: Row, signs: Signs) -> str:
    """What it is, when, and by whom."""
    series = row[0]
    name = series.name.rpartition(".")[0] if "." in series.name else series.name
    said = signs.proper(plain(name.replace(f"_by_{series.step}", "")))
    sources = dict.fromkeys(shortly(source) for each in row for source in each.sources)
    for source in [*sources]:
        if source.casefold() in said.casefold():
            said = re.sub(re.escape(source), source, said, flags=re.IGNORECASE)
            del sources[source]
    when, whose = f", {kept(series)[0]}", f" ({', '.join(sources)})" if sources else ""
    return shorten(said, _LETTERS - len(when) - len(whose), placeholder="…") + when + whose
