"""Fans over time: the central 80 % of the replications of a series and their median, with the table behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import fill
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.calendar import Calendar
from groundswell.grammar.observable import periods
from groundswell.report.drawing import BLACK, BLUE, CLASSES, GREY, Drawing, caption_of, ran
from groundswell.report.sheets import Cell, Paper, Sheet, paper
from groundswell.report.wording import share
from groundswell.trial.card import Card
from groundswell.trial.judge import CENTRAL

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Okabe and Ito's eight, dark ones first; a second sign, the stroke, tells them apart in grey.
COLOURS = (
    BLUE,
    CLASSES["workers"],
    CLASSES["peasants"],
    CLASSES["middle_strata"],
    BLACK,
    CLASSES["propertied"],
)
STROKES: tuple[object, ...] = ("-", (0, (6, 2)), (0, (2, 1.5)), (0, (6, 1.5, 1.5, 1.5)))
WIDTH = 9.0
_LETTERS = 150


@dataclass(frozen=True)
class Fan:
    """A series over the replications.

    Attributes
    ----------
    label : str
        What it is, for the legend.
    keys : tuple of str
        Its periods.
    at : array of float64, shape (periods,)
        Their middles, in days from the first day.
    low, median, high : array of float64, shape (periods,)
        Central 80 % of the replications, and their middle.
    """

    label: str
    keys: tuple[str, ...]
    at: NDArray[np.float64]
    low: NDArray[np.float64]
    median: NDArray[np.float64]
    high: NDArray[np.float64]

    def between(self, first: float, last: float) -> Fan:
        """The part of it between two days."""
        kept = (self.at >= first) & (self.at <= last)
        keys = tuple(key for key, keep in zip(self.keys, kept, strict=True) if keep)
        return Fan(self.label, keys, self.at[kept], self.low[kept], self.median[kept], self.high[kept])


def calendar_of(card: Card) -> Calendar:
    """From the first day of the run to the last."""
    calendar = card.scenario.case.calendar
    return Calendar(calendar.style, calendar.start, card.scenario.until)


def fan_of(card: Card, name: str, label: str, step: str) -> Fan | None:
    """The fan of one of the run's own series, or None where the run has none of that name.

    Parameters
    ----------
    card : Card
        The run.
    name, label : str
        Of the series; for the legend.
    step : str
        Values by day are put together to means over this, or stay as they are in a run too short for a whole
        one; others must have this step.
    """
    observed = [replication.observed.get(name) for replication in card.replications]
    if any(series is None or not series.keys for series in observed):
        return None
    values = np.array([series.values for series in observed if series is not None])
    found = periods(calendar_of(card), step)
    own = observed[0].step if observed[0] is not None else step
    if own == "day" and not found:
        found = periods(calendar_of(card), "day")
    elif own == "day" != step:
        values = np.stack([values[:, first:end].mean(axis=1) for _, first, end in found], axis=1)
    bounds = np.quantile(values, ((1 - CENTRAL) / 2, 0.5, (1 + CENTRAL) / 2), axis=0)
    at = np.array([(first + end - 1) / 2 for _, first, end in found])
    return Fan(label, tuple(key for key, _, _ in found), at, *bounds)


def draw_fans(axes: Axes, fans: Sequence[Fan], *, ends: bool = False) -> None:
    """Bands and medians, each with a colour and a stroke of its own; their names at their ends, or in a legend."""
    for k, fan in enumerate(fans):
        colour, stroke = COLOURS[k % len(COLOURS)], STROKES[k % len(STROKES)]
        axes.fill_between(fan.at, fan.low, fan.high, color=colour, alpha=0.18, linewidth=0)
        marker = "o" if len(fan.at) < 3 else None
        axes.plot(
            fan.at, fan.median, color=colour, linewidth=1.5, linestyle=stroke, marker=marker, label=fan.label
        )  # type: ignore[arg-type]
    if not ends:
        axes.legend(
            loc="lower left",
            bbox_to_anchor=(0.0, 1.0),
            ncols=4,
            borderaxespad=0.2,
            handlelength=3.2,
            fontsize=8,
        )


def shares_up(axes: Axes, most: float | None = None) -> None:
    """An axis of shares, from nought."""
    from matplotlib.ticker import FuncFormatter

    axes.set_ylim(0, most)
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: share(value)))


def dates_along(axes: Axes, card: Card, first: int, last: int) -> None:
    """Ticks at years, months or days, whichever a handful are of; the years between first and last day of the run."""
    start = card.scenario.case.calendar.start
    days = last - first + 1
    dates = [(day, start.plus(day)) for day in range(first, last + 1)]
    if days > 3 * 366:
        marked = [(day, date.year_key) for day, date in dates if (date.month, date.day) == (1, 1)]
    elif days > 62:
        marked = [(day, date.month_key) for day, date in dates if date.day == 1]
    else:
        marked = [(day, date.isoformat()[5:]) for day, date in dates]
    every = -(-len(marked) // 12) if days <= 3 * 366 else -(-len(marked) // 16)
    shown = marked[::every]
    edge = 0.5 if days > 62 else 0.7
    axes.set_xlim(first - edge, last + edge)
    axes.set_xticks([day for day, _ in shown], [name for _, name in shown])


def paneled(card: Card, title: str, more: str, heights: Sequence[float]) -> tuple[Paper, list[Axes], str]:
    """A sheet with panels of these heights, in inches, below each other, each with room above for its legend.

    Returns
    -------
    Paper, list of Axes, str
        And the caption, which says what ran and what the bands are.
    """
    caption = "\n".join(
        fill(line, _LETTERS) for line in caption_of(card, more).replace("\n", " ").split("\n")
    )
    above, gap = 0.74, 0.3
    on, top = paper(title, caption, WIDTH, sum(heights) + len(heights) * (above + gap))
    axes = []
    for height in heights:
        axes.append(on.axes(0.85, top + above, WIDTH - 1.1, height))
        top += above + height + gap
    return on, axes, caption


def head(axes: Axes, text: str, rows: int = 1) -> None:
    """What a panel shows, above the rows of its legend."""
    axes.annotate(
        text,
        (0, 1),
        (0, 10 + 14 * rows),
        xycoords="axes fraction",
        textcoords="offset points",
        fontsize=9,
        fontweight="bold",
    )


def sheet_of(
    card: Card, name: str, title: str, caption: str, told: str, on: Paper, fans: Sequence[Fan]
) -> Sheet:
    """The sheet of a figure of fans: its words, and a row for every period of every fan."""
    drawing = Drawing(name, title, caption, f"{title}; {ran(card)}. {told}", on.figure)
    rows: list[list[Cell]] = [
        [fan.label, key, float(low), float(median), float(high)]
        for fan in fans
        for key, low, median, high in zip(fan.keys, fan.low, fan.median, fan.high, strict=True)
    ]
    return Sheet(drawing, ("of", "period", "low", "median", "high"), rows)


def told_of(fans: Sequence[Fan]) -> str:
    """Where each fan is highest, in words."""
    said = []
    for fan in fans:
        if len(fan.median):
            top = int(np.argmax(fan.median))
            said.append(f"{fan.label}: highest {share(float(fan.median[top]))} in {fan.keys[top]}")
    return f"Medians. {'; '.join(said)}." if said else ""


def muted(axes: Axes, text: str) -> None:
    """Words in an empty panel, so that nobody takes nothing for a nought."""
    axes.text(0.5, 0.5, text, transform=axes.transAxes, ha="center", va="center", color=GREY)
