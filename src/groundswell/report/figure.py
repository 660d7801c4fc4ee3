"""The figures of a run: the record drawn over the fan of its forecasts; and participation, see `days`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from groundswell.report.days import participation_by_day
from groundswell.report.drawing import BLACK, BLUE, SKY, Drawing, caption_of, ran, sheet, style
from groundswell.report.family_figure import family_beside_the_record
from groundswell.report.fit import BESIDE_THE_RECORD, in_families, said_plainly, trusted
from groundswell.report.wording import cited, count, number, plain
from groundswell.trial.card import Card
from groundswell.trial.judge import Beside, Comparison

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FACTORS = 30.0
"""Above this ratio of the greatest to the smallest, a scale of factors shows more than one of differences."""


def drawings(card: Card) -> list[Drawing]:
    """Every figure of a run: one for each observable or family with a record, and one of participation."""
    kept = (c for c in card.comparisons if c.record and c.series.step in BESIDE_THE_RECORD and c.periods)
    with style():
        beside = [
            _beside_the_record(card, members[0])
            if members[0].name == name
            else family_beside_the_record(card, members)
            for name, members in in_families(kept).items()
        ]
        days = participation_by_day(card)
    return [drawing for drawing in (*beside, days) if drawing]


def first_drawing(card: Card) -> Drawing | None:
    """One figure, soon drawn: the headline record of the case, or else participation."""
    names = [name for name in card.scenario.case.record if name in card.observables]
    compared = [
        c
        for name in names
        if (c := card.comparison(name)) and c.series.step in BESIDE_THE_RECORD and c.periods
    ]
    with style():
        return _beside_the_record(card, compared[0]) if compared else participation_by_day(card)


def _beside_the_record(card: Card, comparison: Comparison) -> Drawing:
    """The record drawn over the fan of the replications."""
    series, periods = comparison.series, comparison.periods
    title = f"{plain(series.name).capitalize()} beside the record"
    sources = "; ".join(cited(source) for source in comparison.record.sources) if comparison.record else ""
    said = said_plainly(comparison)
    more = " Hollow points: recalled or assumed, never a target." if _has_hollow(comparison) else ""
    caption = caption_of(card, f"Record: {sources}.{more} {said[0]}")
    figure, (axes,) = sheet(title, caption)
    at = list(range(len(periods)))
    axes.fill_between(
        at, [p.low for p in periods], [p.high for p in periods], color=SKY, alpha=0.45, linewidth=0,
        label=f"central 80 % of {count(len(card.replications), 'replication')}",
    )  # fmt: skip
    axes.plot(
        at, [p.median for p in periods], color=BLUE, linewidth=1.8, marker="s", markersize=3.5, label="median"
    )
    _draw_record(axes, comparison)
    ticks = at[:: max(1, len(at) // 16)]
    axes.set_xticks(ticks, [periods[i].key for i in ticks])
    _scale(axes, periods)
    axes.set_ylabel(series.unit)
    axes.legend(loc="lower left", bbox_to_anchor=(0.0, 1.0), ncols=4, borderaxespad=0.2, handlelength=1.8)
    first, last = periods[0].key, periods[-1].key
    alt = f"{title}, {first} to {last}, {series.unit}; {ran(card)}. {' '.join(said)} " + "; ".join(
        f"{p.key}: record {number(p.recorded)}, median {number(p.median)}" for p in periods[:40]
    )
    return Drawing(series.name, title, caption, alt, figure)


def _draw_record(axes: Axes, comparison: Comparison) -> None:
    """Points where the record has a value, hollow where it may be no target, and a line between neighbours."""
    periods, allowed = comparison.periods, trusted(comparison)
    values = [float("nan") if p.recorded is None else p.recorded for p in periods]
    places = [i for i, period in enumerate(periods) if period.recorded is not None]
    solid = [i for i in places if periods[i].key in allowed]
    hollow = [i for i in places if periods[i].key not in allowed]
    line: dict[str, Any] = {"color": BLACK, "marker": "o", "markersize": 5.5, "zorder": 4}
    dashes = (0, (4, 2))
    axes.plot(
        range(len(periods)), values, linewidth=1.6, linestyle=dashes, markevery=solid, label="record", **line
    )
    if hollow:
        axes.plot(
            hollow,
            [values[i] for i in hollow],
            linestyle="none",
            markerfacecolor="white",
            label="recalled or assumed",
            **line,
        )


def _has_hollow(comparison: Comparison) -> bool:
    allowed = trusted(comparison)
    return any(p.recorded is not None and p.key not in allowed for p in comparison.periods)


def _scale(axes: Axes, periods: tuple[Beside, ...]) -> None:
    """Factors or differences, whichever shows more; and plain numbers on the axis."""
    from matplotlib.ticker import FuncFormatter, NullFormatter

    shown = [value for p in periods for value in (p.low, p.median, p.high, p.recorded) if value is not None]
    positive = [value for value in shown if value > 0]
    if positive and max(positive) / min(positive) > FACTORS:
        if len(positive) == len(shown):
            axes.set_yscale("log")
        else:
            axes.set_yscale("symlog", linthresh=min(positive))
        axes.yaxis.set_minor_formatter(NullFormatter())
    else:
        axes.set_ylim(bottom=0)
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
