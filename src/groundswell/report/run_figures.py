"""Every figure of a run with the table behind it, in the order in which a report shows them."""

from __future__ import annotations

from collections.abc import Iterator

from groundswell.archive.outlines import Outlines
from groundswell.grammar.word import CLASSES
from groundswell.report.close_up import close_up
from groundswell.report.day_maps import day_maps
from groundswell.report.drawing import Drawing
from groundswell.report.figure import drawings
from groundswell.report.fit import trusted
from groundswell.report.moods import moods
from groundswell.report.participation import ALL, name_of, word_shown
from groundswell.report.powers import army, parties, rulers, two_powers
from groundswell.report.sheets import Cell, Sheet
from groundswell.report.wording import plain
from groundswell.trial.card import Card
from groundswell.trial.judge import Comparison


def run_figures(card: Card, outlines: Outlines | None) -> Iterator[Sheet]:
    """Draw them one after the other, so that progress can be told.

    Parameters
    ----------
    card : Card
        The run.
    outlines : Outlines or None
        Polygons of the case's places.
    """
    by_day = card.scenario.compiled.theory.step == "day"
    made = [day_maps(card, outlines)] if by_day else []
    yield from (sheet for sheet in made if sheet)
    yield from (with_table(card, drawing) for drawing in drawings(card))
    if by_day:
        closer = (close_up(card, k) for k in range(len(card.scenario.case.close_ups)))
        others = (make(card) for make in (army, two_powers, rulers, moods, parties))
        yield from (sheet for made_now in (closer, others) for sheet in made_now if sheet)


def with_table(card: Card, drawing: Drawing) -> Sheet:
    """One of the older drawings with the table behind it: periods beside the record, or participation by class."""
    compared = [c for c in card.comparisons if c.name.partition(".")[0] == drawing.name]
    if compared:
        return _beside(drawing, compared)
    return _participation(card, drawing)


def _beside(drawing: Drawing, compared: list[Comparison]) -> Sheet:
    rows: list[list[Cell]] = []
    for comparison in compared:
        allowed = trusted(comparison)
        for p in comparison.periods:
            recorded = float("nan") if p.recorded is None else p.recorded
            target = "" if p.recorded is None else "yes" if p.key in allowed else "no"
            rows.append([plain(comparison.name), p.key, recorded, target, p.low, p.median, p.high])
    return Sheet(drawing, ("of", "period", "record", "may_be_target", "low", "median", "high"), rows)


def _participation(card: Card, drawing: Drawing) -> Sheet:
    """Highest share of each month, by class, median over the replications."""
    word = word_shown(card.replications[0].observed) or ""
    rows: list[list[Cell]] = []
    for group in (ALL, *CLASSES):
        comparison = card.comparison(name_of(word, group))
        highest: dict[str, float] = {}
        for period in comparison.periods if comparison else ():
            highest[period.key[:7]] = max(highest.get(period.key[:7], 0.0), period.median)
        rows += [[plain(group), month, value] for month, value in highest.items()]
    return Sheet(drawing, ("class", "month", "highest_daily_median"), rows)
