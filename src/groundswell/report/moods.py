"""What each class shows and thinks: mean stance and mean discontent by month, a panel for each class."""

from __future__ import annotations

from groundswell.grammar.word import CLASSES as EVERY_CLASS
from groundswell.report.drawing import BLACK, CLASSES, Drawing, caption_of, ran, sheet, style
from groundswell.report.fans import Fan, calendar_of, dates_along, fan_of, told_of
from groundswell.report.own_series import mood_name
from groundswell.report.sheets import Cell, Sheet
from groundswell.report.wording import plain, share
from groundswell.trial.card import Card

_STROKES = {"stance": "-", "discontent": (0, (4, 2))}


def moods(card: Card) -> Sheet | None:
    """Stance and discontent by class, or None where the run counts neither."""
    by_class = {
        group: found
        for group in EVERY_CLASS
        if (found := [fan for word in _STROKES if (fan := _fan(card, word, group)) is not None])
    }
    if not by_class:
        return None
    title = "What is shown and what is thought, by class"
    line = "Solid: mean stance, the opposition that is publicly shown. Dashed: mean private discontent. Monthly means."
    caption = caption_of(card, line)
    with style():
        figure, panels = sheet(title, caption, len(by_class))
        for axes, (group, fans) in zip(panels, by_class.items(), strict=True):
            for fan, stroke in zip(fans, _STROKES.values(), strict=False):
                axes.fill_between(fan.at, fan.low, fan.high, color=CLASSES[group], alpha=0.2, linewidth=0)
                axes.plot(fan.at, fan.median, color=CLASSES[group], linewidth=1.3, linestyle=stroke)  # type: ignore[arg-type]
            axes.text(
                0.008, 0.93, plain(group), transform=axes.transAxes, va="top", fontweight="bold", color=BLACK,
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.0, "alpha": 0.8},
            )  # fmt: skip
            axes.tick_params(labelbottom=axes is panels[-1])
        _axes(panels[-1], card, [fan for fans in by_class.values() for fan in fans])
    every = [fan for fans in by_class.values() for fan in fans]
    rows: list[list[Cell]] = [
        [fan.label, key, float(low), float(median), float(high)]
        for fan in every
        for key, low, median, high in zip(fan.keys, fan.low, fan.median, fan.high, strict=True)
    ]
    drawing = Drawing("moods", title, caption, f"{title}; {ran(card)}. {told_of(every)}", figure)
    return Sheet(drawing, ("of", "period", "low", "median", "high"), rows)


def _fan(card: Card, word: str, group: str) -> Fan | None:
    return fan_of(card, mood_name(word, group, "month"), f"{word} of {plain(group)}", "month")


def _axes(axes: object, card: Card, fans: list[Fan]) -> None:
    """Shares upward and years along, which all panels have in common."""
    from matplotlib.axes import Axes
    from matplotlib.ticker import FuncFormatter

    assert isinstance(axes, Axes)
    axes.set_ylim(0, max(1.05 * float(max(fan.high.max() for fan in fans)), 0.01))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: share(value)))
    dates_along(axes, card, 0, calendar_of(card).days - 1)
