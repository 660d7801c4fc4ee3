"""A place day by day, where the case asks for it: the record over the fan, and the run's own counts below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from groundswell.grammar.calendar import parse_date
from groundswell.grammar.look import Stretch
from groundswell.report.drawing import BLACK, style
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
)
from groundswell.report.fit import trusted
from groundswell.report.own_series import actor_name, names_of, refusing_name, striking_name
from groundswell.report.sheets import Sheet
from groundswell.report.wording import cited, number, plain
from groundswell.trial.card import Card
from groundswell.trial.judge import Comparison

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MARKERS = "osD^v"
_MOST_POWERS = 4


def close_up(card: Card, number_of_it: int) -> Sheet | None:
    """One of the case's close-ups; or None where the run does not reach it, or counts nothing of it."""
    look = card.scenario.case.close_ups[number_of_it]
    start, last = card.scenario.case.calendar.start.day_number, calendar_of(card).days - 1
    first, end = look.first.day_number - start, min(look.last.day_number - start, last)
    if first >= end:
        return None
    records = _by_unit(card, look)
    own = [fan.between(first, end) for fan in _own(card, look)]
    if not own and not records:
        return None
    where = plain(look.place).capitalize() if look.place else "The country"
    title = f"{where} day by day: {look.title}"
    cited_works = dict.fromkeys(
        cited(source) for each in records.values() for c in each if c.record for source in c.record.sources
    )
    more = (
        f"Record: {'; '.join(cited_works)}. Each way of counting has its own sign; hollow: recalled or assumed, "
        "never a target." if cited_works else ""
    )  # fmt: skip
    with style():
        on, panels, caption = paneled(card, title, more, [1.9] * (len(records) + bool(own)))
        shown: list[Fan] = []
        for axes, (unit, compared) in zip(panels, records.items(), strict=False):
            fans = [_fan(card, comparison, first, end) for comparison in compared]
            draw_fans(axes, fans)
            for k, comparison in enumerate(compared):
                _draw_record(axes, card, comparison, k, (first, end))
            axes.legend(
                loc="lower left",
                bbox_to_anchor=(0.0, 1.0),
                ncols=2,
                borderaxespad=0.2,
                handlelength=3,
                fontsize=8,
            )
            head(
                axes, rows=len(compared), text="beside the record" + (f", {unit}" if unit != "share" else "")
            )
            shares_up(axes) if unit == "share" else axes.set_ylim(bottom=0)
            shown += fans
        if own:
            draw_fans(panels[-1], own)
            head(panels[-1], "the run's own counts, share")
            shares_up(panels[-1], 1.02)
        for axes in panels:
            dates_along(axes, card, first, end)
    told = "; ".join(_told(fan) for fan in [*shown, *own])
    return sheet_of(card, f"close_up_{number_of_it + 1}", title, caption, told, on, [*shown, *own])


def _by_unit(card: Card, look: Stretch) -> dict[str, list[Comparison]]:
    """What has a record by day in this stretch, put together by unit."""
    found: dict[str, list[Comparison]] = {}
    for comparison in card.comparisons:
        record = comparison.record
        if record is None or comparison.series.step != "day":
            continue
        # A record of a place is told by its name: series carry no place of their own.
        if look.place and look.place not in comparison.name:
            continue
        if any(look.first.isoformat() <= key <= look.last.isoformat() for key in record.keys):
            found.setdefault(comparison.series.unit, []).append(comparison)
    return found


def _own(card: Card, look: Stretch) -> list[Fan]:
    named = [
        ("workers who take part", striking_name(look.place)),
        ("soldiers refusing", refusing_name(look.place)),
    ]
    named += [
        (f"obey {plain(name)}", actor_name("obedience", name))
        for name in names_of(card.scenario.case, "institution")[:_MOST_POWERS]
    ]
    found = [fan_of(card, name, label, "day") for label, name in named]
    return [fan for fan in found if fan is not None]


def _fan(card: Card, comparison: Comparison, first: int, end: int) -> Fan:
    found = fan_of(card, comparison.name, f"run: {_called(comparison)}", "day")
    assert found is not None
    return found.between(first, end)


def _draw_record(axes: Axes, card: Card, comparison: Comparison, k: int, span: tuple[int, int]) -> None:
    """Points of a record, hollow where it may be no target."""
    allowed, start = trusted(comparison), card.scenario.case.calendar.start
    record = comparison.record
    if record is None:
        return
    for hollow in (False, True):
        points = [
            (parse_date(key, card.scenario.case.calendar.style).day_number - start.day_number, value)
            for key, value in zip(record.keys, record.values, strict=True)
            if (key not in allowed) is hollow and value == value
        ]
        points = [(day, value) for day, value in points if span[0] <= day <= span[1]]
        if points:
            axes.plot(
                *zip(*points, strict=True), linestyle="none", marker=_MARKERS[k % len(_MARKERS)], color=BLACK,
                markersize=6, zorder=5,
                markerfacecolor="white" if hollow else BLACK, label=f"record: {_called(comparison)}",
            )  # fmt: skip


def _called(comparison: Comparison) -> str:
    """A series as a legend has room for."""
    return plain(comparison.name).replace(".", ", ").replace(" by day", "")


def _told(fan: Fan) -> str:
    return f"{fan.label}: " + ", ".join(
        f"{key[5:]} {number(float(value))}" for key, value in zip(fan.keys, fan.median, strict=True)
    )
