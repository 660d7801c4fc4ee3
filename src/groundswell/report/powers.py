"""Who is obeyed: the two powers, the rulers, the parties, and the army."""

from __future__ import annotations

from collections.abc import Sequence

from groundswell.grammar.look import Stretch
from groundswell.report.drawing import style
from groundswell.report.fans import (
    Fan,
    calendar_of,
    dates_along,
    draw_fans,
    fan_of,
    head,
    paneled,
    shares_up,
    sheet_of,
    told_of,
)
from groundswell.report.own_series import RULERS, actor_name, names_of, refusing_name
from groundswell.report.sheets import Sheet
from groundswell.report.wording import plain
from groundswell.trial.card import Card

AFTERWARDS = 270
"""Days from the first of a close-up that are shown one by one: about as long as two powers stood side by side."""

_MOST_PARTIES = 8


def two_powers(card: Card) -> Sheet | None:
    """Obedience to each institution, by month, and by day after each close-up; or None where nothing counts it."""
    names = names_of(card.scenario.case, "institution")
    by_month = _fans(card, "obedience", names, "month")
    if not by_month:
        return None
    last = calendar_of(card).days - 1
    spans = [(0, last), *(span for look in card.scenario.case.close_ups if (span := _span(card, look)))]
    title = "Whose orders are obeyed"
    more = "Share of all orders obeyed that are each institution's own; nobody kept a count of it."
    with style():
        on, panels, caption = paneled(card, title, more, [1.9] * len(spans))
        shown: list[Fan] = []
        for axes, (first, end) in zip(panels, spans, strict=True):
            whole = (first, end) == (0, last)
            fans = by_month if whole else [
                fan.between(first, end) for fan in _fans(card, "obedience", names, "day")
            ]  # fmt: skip
            draw_fans(axes, fans)
            head(
                axes, "by month" if whole else f"by day, from {card.scenario.case.calendar.start.plus(first)}"
            )
            shares_up(axes, 1.02)
            dates_along(axes, card, first, end)
            shown += fans if whole else []
    return sheet_of(card, "two_powers", title, caption, told_of(shown), on, shown)


def rulers(card: Card) -> Sheet | None:
    """Unity, legitimacy and repression of the rulers, by month."""
    fans = [fan_of(card, actor_name(word, "the_rulers"), word, "month") for word in RULERS]
    return _alone(
        card,
        "rulers",
        "The rulers: unity, legitimacy, readiness to use force",
        "The run's own measures, from 0 to 1.",
        fans,
    )


def parties(card: Card) -> Sheet | None:
    """Support for each organisation, by month: those with the most at some time."""
    names = names_of(card.scenario.case, "organisation")
    fans = _fans(card, "support", names, "month")
    ranked = sorted(fans, key=lambda fan: -float(fan.median.max()))[:_MOST_PARTIES]
    kept = [fan for fan in fans if any(fan is each for each in ranked)]
    left = f" The {len(fans) - len(kept)} with the least are left out." if len(kept) < len(fans) else ""
    more = (
        "Share of the politically awake that follows each; the run's own measure, no count of votes; a mean over "
        f"places, by persons.{left}"
    )
    return _alone(card, "parties", "Support for the parties", more, kept)


def army(card: Card) -> Sheet | None:
    """The share of the army that does not obey, by month: of the whole, and of the places looked at closely."""
    places = list(dict.fromkeys(look.place for look in card.scenario.case.close_ups if look.place))
    fans = [fan_of(card, refusing_name(), "the whole army", "month")]
    fans += [fan_of(card, refusing_name(place), plain(place), "month") for place in places]
    more = "Soldiers whose unit does not obey, over all soldiers; a unit counts whole or not at all."
    return _alone(card, "army", "Disobedience in the army", more, fans)


def _alone(card: Card, name: str, title: str, more: str, fans: list[Fan | None] | list[Fan]) -> Sheet | None:
    """A figure of one panel over the whole run."""
    kept = [fan for fan in fans if fan is not None]
    if not kept:
        return None
    with style():
        on, (axes,), caption = paneled(card, title, more, [2.7])
        draw_fans(axes, kept)
        shares_up(axes, max(1.05 * float(max(fan.high.max() for fan in kept)), 0.01))
        dates_along(axes, card, 0, calendar_of(card).days - 1)
    return sheet_of(card, name, title, caption, told_of(kept), on, kept)


def _fans(card: Card, word: str, names: Sequence[str], step: str) -> list[Fan]:
    found = [fan_of(card, actor_name(word, name), plain(name), step) for name in names]
    return [fan for fan in found if fan is not None]


def _span(card: Card, look: Stretch) -> tuple[int, int] | None:
    """From the first day of a close-up on, as far as the run goes."""
    start, last = card.scenario.case.calendar.start.day_number, calendar_of(card).days - 1
    first = look.first.day_number - start
    return (first, min(first + AFTERWARDS, last)) if first < last else None
