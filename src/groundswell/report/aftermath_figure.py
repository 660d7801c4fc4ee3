"""The figure of what came after: a panel for each indicator that can be set beside other countries."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import fill
from typing import TYPE_CHECKING

from groundswell.grammar.aftermath import Aftermath, Indicator
from groundswell.grammar.sources import Confidence
from groundswell.report.drawing import BLACK, BLUE, GREY, SKY, Drawing, style
from groundswell.report.sheets import SMALL, Sheet, paper
from groundswell.report.wording import plain, share

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAME = "aftermath"
_WIDTH, _PANEL, _GAP, _HIGH, _LETTERS = 9.4, 2.45, 0.6, 2.5, 150
_OTHERS = ((BLUE, "s"), (SKY, "^"), ("#d55e00", "D"), ("#cc79a7", "v"), ("#009e73", "P"), (GREY, "X"))


def aftermath_figure(aftermath: Aftermath) -> Sheet:
    """Values by country and year, the country of the claim in black; hollow where nothing was read."""
    names = [name for name in aftermath.names if aftermath.beside_others(name)[0]]
    title = f"What came after: {aftermath.country} beside other countries"
    caption = fill(
        "Hollow: derived, and no record of that year. Lines join the years that are in the table, and say nothing of "
        f"those between. What they cannot show: {aftermath.cannot[0].lower()}{aftermath.cannot[1:]}",
        _LETTERS,
    )
    with style():
        sheet, top = paper(title, caption, _WIDTH, _HIGH + 0.9)
        signs = _signs(aftermath)
        for place, name in enumerate(names):
            axes = sheet.axes(0.55 + place * (_PANEL + _GAP), top + 0.3, _PANEL, _HIGH)
            _draw(axes, aftermath, name, signs)
        handles = {line.get_label(): line for axes in sheet.figure.axes for line in axes.get_lines()}
        shown = {country: handles[country] for country in signs if country in handles}
        under = 1 - (top + 0.3 + _HIGH + 0.45) / sheet.height
        sheet.figure.legend(
            shown.values(), shown, loc="center", bbox_to_anchor=(0.5, under), ncols=len(shown), fontsize=SMALL
        )
    rows = [
        (e.name, e.unit, e.country, e.year, e.value, str(e.source), str(e.confidence))
        for e in aftermath.indicators
    ]
    header = ("indicator", "unit", "country", "year", "value", "source", "confidence")
    return Sheet(Drawing(NAME, title, caption, _alt(aftermath, names), sheet.figure), header, rows)


def _signs(aftermath: Aftermath) -> Mapping[str, tuple[str, str]]:
    """Colour and marker of each country, the same in all panels."""
    others = dict.fromkeys(each.country for each in aftermath.indicators if each.country != aftermath.country)
    return {aftermath.country: (BLACK, "o"), **dict(zip(others, _OTHERS, strict=False))}


def _draw(axes: Axes, aftermath: Aftermath, name: str, signs: Mapping[str, tuple[str, str]]) -> None:
    others, _ = aftermath.beside_others(name)
    values = aftermath.of(name)
    for country in (*others, aftermath.country):
        points = sorted(values[country].values(), key=lambda each: each.year)
        colour, marker = signs[country]
        width = 2.0 if country == aftermath.country else 1.1
        axes.plot(*_xy(points), color=colour, linewidth=width, marker=marker, markersize=4, label=country)
        hollow = [each for each in points if each.confidence is not Confidence.READ]
        axes.plot(
            *_xy(hollow), color=colour, linestyle="none", marker=marker, markersize=4, markerfacecolor="white"
        )
    axes.set_ylim(bottom=0)
    unit = next(each.unit for each in aftermath.indicators if each.name == name)
    axes.set_title(f"{plain(name).capitalize()}, {unit}", fontsize=SMALL + 0.5, loc="left")
    axes.tick_params(labelsize=SMALL)


def _xy(points: list[Indicator]) -> tuple[list[int], list[float]]:
    return [each.year for each in points], [each.value for each in points]


def _alt(aftermath: Aftermath, names: list[str]) -> str:
    """Each indicator, as a share of the mean of the others, from the first year to the last."""
    told = []
    for name in names:
        others, shares = aftermath.beside_others(name)
        by_year = ", ".join(f"{share(value)} in {year}" for year, value in shares.items())
        told.append(f"{plain(name)}, of the mean of {', '.join(others)}: {by_year}")
    return f"{aftermath.country}. {'; '.join(told)}."
