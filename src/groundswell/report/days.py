"""The figure of participation by day, one panel for each class, with what turned.

Classes stand below each other because they often move together, and lines on top of each other hide that. Over
many years the days of a month are put together, as nobody can see five thousand days in a hand's breadth.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from groundswell.grammar.calendar import Date
from groundswell.report.drawing import BLACK, CLASSES, GREY, Drawing, caption_of, ran, sheet
from groundswell.report.participation import groups_shown, name_of, word_shown
from groundswell.report.peaks import peaks, step_days
from groundswell.report.turns import Turn, shortened, turns
from groundswell.report.wording import plain, share
from groundswell.trial.card import Card
from groundswell.trial.judge import CENTRAL, quantile

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MARKED = 6
"""Turns that are marked; more could not be told apart."""

MANY = 3 * 366
"""With more days than this, months are drawn."""


@dataclass(frozen=True)
class _Span:
    """Days that are drawn as one point: where it stands, and the numbers of the days."""

    at: float
    days: tuple[int, ...]


def participation_by_day(card: Card) -> Drawing | None:
    """Share of every class by day, with what turned; or None where the run counts nothing of the kind."""
    observed = card.replications[0].observed
    word = word_shown(observed)
    if word is None:
        return None
    groups = groups_shown(observed, word)
    spans = _spans(card)
    step = "month" if len(step_days(card)) > MANY else card.scenario.compiled.theory.step
    title = (
        f"{'Participation' if word == 'active' else f'Persons who are {word}'} by {step}, share of each class"
    )
    marked = shortened(turns(card), MARKED)
    told = [
        f"{_letter(i)}: {turn.who}, {turn.what} ({turn.median}, {turn.n} of {turn.of})"
        for i, turn in enumerate(marked)
    ]
    line = f"Line: median{' of the mean over the month' if step == 'month' else ''}."
    first = f" First times, at their median day: {'; '.join(told)}." if told else ""
    caption = caption_of(card, line + first)
    figure, panels = sheet(title, caption, len(groups))
    for axes, group in zip(panels, groups, strict=True):
        _draw_class(axes, card, group, name_of(word, group), spans)
    _mark(panels, marked, card)
    _dates(panels, card)
    highest = [
        f"{plain(p.of)} {share(p.median)} on {p.day or 'no day'}" for p in peaks(card) if p.of != "units"
    ]
    alt = f"{title}; {ran(card)}. Highest share of a day, median: {'; '.join(highest)}.{first}"
    return Drawing(f"participation_by_{step}", title, caption, alt, figure)


def _spans(card: Card) -> list[_Span]:
    """Each day that counts by itself, or by months where there are many."""
    days, start = step_days(card), card.scenario.case.calendar.start
    if len(days) <= MANY:
        return [_Span(day, (day,)) for day in days]
    months = [tuple(month) for _, month in groupby(days, key=lambda day: start.plus(day).month_key)]
    return [_Span((month[0] + month[-1]) / 2, month) for month in months]


def _draw_class(axes: Axes, card: Card, group: str, name: str, spans: list[_Span]) -> None:
    """The fan of one class, and its name inside its panel."""
    low, median, high = list[float](), list[float](), list[float]()
    for span in spans:
        drawn = [
            sum(replication.observed[name].values[day] for day in span.days) / len(span.days)
            for replication in card.replications
        ]
        for bounds, at in ((low, (1 - CENTRAL) / 2), (median, 0.5), (high, (1 + CENTRAL) / 2)):
            bounds.append(quantile(drawn, at))
    where = [span.at for span in spans]
    colour, marker = CLASSES[group], "o" if len(spans) < 3 else None
    axes.fill_between(where, low, high, color=colour, alpha=0.28, linewidth=0)
    axes.plot(where, median, color=colour, linewidth=1.3, marker=marker)
    axes.text(
        0.008, 0.93, plain(group), transform=axes.transAxes, va="top", fontweight="bold", color=BLACK,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.0, "alpha": 0.8},
    )  # fmt: skip


def _mark(panels: list[Axes], marked: tuple[Turn, ...], card: Card) -> None:
    """A line at the median day of each turn through all panels, its letter above; near ones share a label."""
    start = card.scenario.case.calendar.start.day_number
    span = card.scenario.until.day_number - start + 1
    labels: list[tuple[int, str]] = []
    for i, turn in enumerate(marked):
        day = turn.median.day_number - start
        for axes in panels:
            axes.axvline(day, color=GREY, linewidth=0.8, linestyle=(0, (2, 2)), zorder=1)
        if labels and day - labels[-1][0] < span / 30:
            labels[-1] = (labels[-1][0], f"{labels[-1][1]} {_letter(i)}")
        else:
            labels.append((day, _letter(i)))
    for day, letters in labels:
        panels[0].annotate(
            letters, (day, 1.0), xycoords=("data", "axes fraction"), xytext=(0, 3), textcoords="offset points",
            ha="right" if day > 0.9 * span else "left", va="bottom", fontsize=8.5, color=BLACK,
        )  # fmt: skip


def _dates(panels: list[Axes], card: Card) -> None:
    """Ticks at the start of months, or of years where there are many; only the lowest panel names them."""
    from matplotlib.ticker import FuncFormatter

    start = card.scenario.case.calendar.start
    days = card.scenario.until.day_number - start.day_number + 1
    dates: list[Date] = [start.plus(day) for day in range(days)]
    shown, names = list(range(0, days, max(1, days // 8))), [date.isoformat() for date in dates]
    if days >= 45:
        years = days > MANY
        firsts = [day for day, date in enumerate(dates) if date.day == 1 and (date.month == 1 or not years)]
        shown = firsts[:: -(-len(firsts) // 15)]
        names = [date.year_key if years else date.month_key for date in dates]
    panels[-1].set_xticks(shown, [names[day] for day in shown])
    for axes in panels[:-1]:
        axes.tick_params(labelbottom=False)
    panels[0].set_xlim(-0.5, days - 0.5)
    panels[0].set_ylim(bottom=0)
    panels[0].yaxis.set_major_formatter(FuncFormatter(lambda value, _: share(value)))


def _letter(place: int) -> str:
    return chr(ord("A") + place)
