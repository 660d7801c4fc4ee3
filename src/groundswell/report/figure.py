"""The figures of a run: forecasts beside the record, and participation by day and class."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from groundswell.report.drawing import (
    BLACK, BLUE, GREEN, GREY, ORANGE, PURPLE, SKY, VERMILION, Drawing, sheet, style,
)  # fmt: skip
from groundswell.report.fit import BESIDE_THE_RECORD, said_plainly, trusted
from groundswell.report.participation import groups_shown, name_of, word_shown
from groundswell.report.peaks import peaks, step_days
from groundswell.report.turns import Turn, shortened, turns
from groundswell.report.wording import cited, count, number, plain, share
from groundswell.trial.card import Card
from groundswell.trial.judge import Beside, Comparison

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MARKED = 6
"""Turns that are marked in a figure of days; more could not be told apart."""

FACTORS = 30.0
"""Above this ratio of the greatest to the smallest, a scale of factors shows more than one of differences."""

_WIDE = 138
_CLASSES = {
    "workers": (VERMILION, "solid"),
    "peasants": (GREEN, "dashed"),
    "soldiers": (BLUE, "dashdot"),
    "middle_strata": (PURPLE, "dotted"),
    "officials": (GREY, (0, (1, 1))),
    "propertied": (ORANGE, (0, (5, 1))),
}


def drawings(card: Card) -> list[Drawing]:
    """Every figure of a run: one for each observable with a record, and one of participation."""
    with style():
        beside = [
            _beside_the_record(card, comparison)
            for comparison in card.comparisons
            if comparison.record and comparison.series.step in BESIDE_THE_RECORD and comparison.periods
        ]
        days = _participation(card)
    return [*beside, *([days] if days else [])]


def _beside_the_record(card: Card, comparison: Comparison) -> Drawing:
    """The record drawn over the fan of the replications."""
    series, periods = comparison.series, comparison.periods
    title = f"{plain(series.name).capitalize()} beside the record"
    sources = "; ".join(cited(source) for source in comparison.record.sources) if comparison.record else ""
    hollow = _has_hollow(comparison)
    caption = _caption(card, f"Record: {sources}." + (" Hollow points: recalled or assumed, never a target." * hollow))
    figure, axes = sheet(title, caption)
    at = list(range(len(periods)))
    axes.fill_between(
        at, [p.low for p in periods], [p.high for p in periods], color=SKY, alpha=0.45, linewidth=0,
        label=f"central 80 % of {count(len(card.replications), 'replication')}",
    )  # fmt: skip
    axes.plot(at, [p.median for p in periods], color=BLUE, linewidth=1.8, marker="s", markersize=3.5, label="median")
    _draw_record(axes, comparison)
    ticks = at[:: max(1, len(at) // 16)]
    axes.set_xticks(ticks, [periods[i].key for i in ticks])
    _scale(axes, periods)
    axes.set_ylabel(series.unit)
    axes.legend(loc="lower left", bbox_to_anchor=(0.0, 1.0), ncols=4, borderaxespad=0.2, handlelength=1.8)
    first, last = periods[0].key, periods[-1].key
    alt = f"{title}, {first} to {last}, {series.unit}; {_ran(card)}. {' '.join(said_plainly(comparison))} " + "; ".join(
        f"{p.key}: record {number(p.recorded)}, median {number(p.median)}" for p in periods[:40]
    )
    return Drawing(series.name, title, caption, alt, figure)


def _draw_record(axes: Axes, comparison: Comparison) -> None:
    """Points where the record has a value, hollow where it may be no target, and a line between neighbours."""
    periods, allowed = comparison.periods, trusted(comparison)
    values = [float("nan") if p.recorded is None else p.recorded for p in periods]
    axes.plot(range(len(periods)), values, color=BLACK, linewidth=1.6, linestyle=(0, (4, 2)))
    for kind, face, label in ((True, BLACK, "record"), (False, "white", "record, recalled or assumed")):
        places = [i for i, p in enumerate(periods) if p.recorded is not None and (p.key in allowed) is kind]
        if places:
            axes.plot(
                places, [values[i] for i in places], color=BLACK, markerfacecolor=face, marker="o", markersize=5.5,
                linestyle="none", label=label, zorder=4,
            )  # fmt: skip


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


def _participation(card: Card) -> Drawing | None:
    """Share of every class by day, with what turned; or None where the run counts nothing of the kind."""
    observed = card.replications[0].observed
    word = word_shown(observed)
    days = step_days(card)
    if word is None:
        return None
    title = "Participation by day and class" if word == "active" else f"Share of persons {word}, by day and class"
    marked = shortened(turns(card), MARKED)
    told = [f"{chr(ord('A') + i)}: {turn.who}, {turn.what} ({turn.median}, {turn.n} of {turn.of})" for i, turn in enumerate(marked)]
    caption = _caption(card, "Line: median of the day. " + ("First times, at their median day: " + "; ".join(told) + "." if told else ""))
    figure, axes = sheet(title, caption)
    for group in groups_shown(observed, word):
        _draw_class(axes, card, group, name_of(word, group), days)
    _mark(axes, marked, card)
    _dates(axes, card, days)
    axes.set_ylim(bottom=0)
    axes.set_ylabel("share of the class")
    axes.legend(loc="lower left", bbox_to_anchor=(0.0, 1.0), ncols=6, borderaxespad=0.2, handlelength=2.2)
    highest = [f"{plain(p.of)} {share(p.median)} on {p.day or 'no day'}" for p in peaks(card) if p.of != "units"]
    alt = f"{title}; {_ran(card)}. Highest share, median: {'; '.join(highest)}. {'; '.join(told)}"
    return Drawing(f"participation_by_{card.scenario.compiled.theory.step}", title, caption, alt, figure)


def _draw_class(axes: Axes, card: Card, group: str, name: str, days: list[int]) -> None:
    colour, dashes = _CLASSES[group]
    comparison = card.comparison(name)
    assert comparison is not None
    periods = [comparison.periods[day] for day in days]
    marker = "o" if len(days) < 3 else None
    axes.fill_between(days, [p.low for p in periods], [p.high for p in periods], color=colour, alpha=0.18, linewidth=0)
    axes.plot(
        days, [p.median for p in periods], color=colour, linestyle=dashes, linewidth=1.5, marker=marker, label=plain(group)
    )


def _mark(axes: Axes, marked: tuple[Turn, ...], card: Card) -> None:
    """A line at the median day of each turn, with its letter; neighbours step down so that all can be read."""
    start = card.scenario.case.calendar.start.day_number
    span = card.scenario.until.day_number - start + 1
    last, step = -span, 0
    for i, turn in enumerate(marked):
        day = turn.median.day_number - start
        step = (step + 1) % MARKED if day - last < span / 50 else 0
        last = day
        axes.axvline(day, color=GREY, linewidth=0.8, linestyle=(0, (2, 2)), zorder=1)
        axes.annotate(
            chr(ord("A") + i), (day, 0.985 - 0.055 * step), xycoords=("data", "axes fraction"), fontsize=8.5,
            ha="left", va="top", color=BLACK, xytext=(2, 0), textcoords="offset points",
        )  # fmt: skip


def _dates(axes: Axes, card: Card, days: list[int]) -> None:
    """Ticks at the start of months, or of years where there are many."""
    start = card.scenario.case.calendar.start
    dates = [start.plus(day) for day in range(days[-1] + 1)]
    years = len(dates) > 3 * 366
    firsts = [day for day, date in enumerate(dates) if date.day == 1 and (date.month == 1 or not years)]
    shown = firsts[:: max(1, len(firsts) // 14)] or [0]
    axes.set_xticks(shown, [dates[d].year_key if years else dates[d].isoformat()[:7] for d in shown])
    if len(dates) < 45:
        shown = list(range(0, len(dates), max(1, len(dates) // 8)))
        axes.set_xticks(shown, [dates[d].isoformat() for d in shown])
    axes.set_xlim(-0.5, days[-1] + 0.5)


def _caption(card: Card, more: str) -> str:
    """What ran, what the band is and is not, and what else must be said."""
    band = (
        f"Band: central 80 % over {len(card.replications)} replications: luck only, every parameter at the median of its prior."
        if len(card.replications) > 1
        else "One replication, so no band."
    )
    return "\n".join((fill(f"{_ran(card)}.", _WIDE), fill(f"{band} {more}", _WIDE)))


def _ran(card: Card) -> str:
    ran = card.scenario
    lacking = f" without {', '.join(ran.without)}" if ran.without else ""
    return f"{ran.case.title}{lacking}; theory {ran.compiled.theory}; 1 agent for {number(ran.society.scale, 9)} persons; seed {ran.seed}"
