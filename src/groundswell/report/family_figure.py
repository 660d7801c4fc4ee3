"""The figure of a family of observables: a row for each recorded value, the record over what the run gave."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from groundswell.report.drawing import BLACK, BLUE, SKY, Drawing, caption_of, ran
from groundswell.report.fit import family_of, said_together, trusted
from groundswell.report.sheets import SMALL, paper
from groundswell.report.wording import cited, count, number, plain
from groundswell.trial.card import Card
from groundswell.trial.judge import Beside, Comparison

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH, _ROW, _GAP, _NAMES = 9.0, 0.2, 0.75, 3.6

Row = tuple[str, Beside, bool]
"""What it is called, the period, and whether its record may be a target."""


def family_beside_the_record(card: Card, members: Sequence[Comparison]) -> Drawing | None:
    """The recorded values of a family, row by row; None where the run has no period of them."""
    rows = [row for member in members for row in _rows(member)]
    if not rows:
        return None
    first = members[0]
    title = f"{plain(family_of(first)).capitalize()} beside the record"
    sources = dict.fromkeys(cited(s) for member in members if member.record for s in member.record.sources)
    hollow = (
        "" if all(trust for *_, trust in rows) else " Hollow points: recalled or assumed, never a target."
    )
    said = said_together(members)
    caption = caption_of(card, f"Record: {'; '.join(sources)}.{hollow} {said}")
    sheet, top = paper(title, caption, _WIDTH, _ROW * len(rows) + _GAP + 0.25)
    axes = sheet.axes(_NAMES, top + 0.25, _WIDTH - _NAMES - 0.3, _ROW * len(rows))
    _draw(axes, rows, len(card.replications))
    axes.set_xlabel(first.series.unit, labelpad=2)
    alt = f"{title}, {first.series.unit}; {ran(card)}. {said} " + "; ".join(
        f"{called}: record {number(period.recorded)}, median {number(period.median)}"
        for called, period, _ in rows
    )
    return Drawing(family_of(first), title, caption, alt, sheet.figure)


def _rows(member: Comparison) -> list[Row]:
    called, allowed = plain(member.name.partition(".")[2]).capitalize(), trusted(member)
    return [
        (f"{called}, {period.key}", period, period.key in allowed)
        for period in member.periods
        if period.recorded is not None
    ]


def _draw(axes: Axes, rows: Sequence[Row], replications: int) -> None:
    from matplotlib.ticker import FuncFormatter

    at = range(len(rows))
    periods = [period for _, period, _ in rows]
    axes.hlines(
        at, [p.low for p in periods], [p.high for p in periods], color=SKY, alpha=0.6, linewidth=6,
        label=f"central 80 % of {count(replications, 'replication')}",
    )  # fmt: skip
    axes.plot(
        [p.median for p in periods],
        at,
        color=BLUE,
        marker="s",
        markersize=4,
        linestyle="none",
        label="median",
    )
    for is_target, label in ((True, "record"), (False, "recalled or assumed")):
        here = [k for k in at if rows[k][2] is is_target]
        if here:
            axes.plot(
                [periods[k].recorded or 0.0 for k in here], here, color=BLACK, marker="o", markersize=5,
                markerfacecolor=BLACK if is_target else "white", linestyle="none", zorder=4, label=label,
            )  # fmt: skip
    axes.set_yticks(at, [called for called, *_ in rows], fontsize=SMALL)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.set_xlim(left=0)
    axes.grid(axis="y", visible=False)
    axes.tick_params(axis="y", length=0)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
    axes.legend(
        loc="lower left", bbox_to_anchor=(0.0, 1.0), ncols=4, borderaxespad=0.2, fontsize=SMALL, handlelength=1.6,
        columnspacing=1.2,
    )  # fmt: skip
