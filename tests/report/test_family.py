"""Families of observables: one line of the table and one figure for all members, a row for each recorded value."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from groundswell.grammar.case import Series
from groundswell.grammar.sources import Confidence, Source
from groundswell.report.figure import drawings
from groundswell.report.fit import fit_together, said_together
from groundswell.report.record_groups import beside_one_another
from groundswell.report.table import closing_table
from groundswell.trial.card import Card
from groundswell.trial.judge import Beside, Comparison

MONTHS = ("1917-06", "1917-07", "1917-09")
NAN = float("nan")


def member(party: str, trust: Confidence, *periods: Beside) -> Comparison:
    name = f"votes_by_month.{party}"
    kept = tuple(NAN if p.recorded is None else p.recorded for p in periods)
    source = (Source("granovetter1978"),)
    record = Series(name, "votes", "share", "month", MONTHS, kept, (trust,) * 3, source)
    run = Series(name, "votes", "share", "month", MONTHS, tuple(p.median for p in periods))
    return Comparison(run, record, periods)


@pytest.fixture
def voted(recorded: Card) -> Card:
    reds = (
        Beside("1917-06", 0.1, 0.05, 0.15, 0.2, {"crps": 0.02}),
        Beside("1917-07", None, 0.1, 0.2, 0.3, {}),
        Beside("1917-09", 0.5, 0.1, 0.2, 0.3, {"crps": 0.26}),
    )
    whites = tuple(replace(period, median=0.9, high=1.0) for period in reds)
    members = (member("reds", Confidence.READ, *reds), member("whites", Confidence.RECALLED, *whites))
    case = recorded.scenario.case
    record = {**case.record, **{m.name: m.record for m in members if m.record}}
    scenario = replace(recorded.scenario, case=replace(case, record=record))
    return replace(recorded, scenario=scenario, comparisons=(*recorded.comparisons, *members))


def test_a_family_is_judged_by_all_that_may_be_a_target(voted: Card) -> None:
    members = [c for c in voted.comparisons if c.name.startswith("votes_by_month.")]
    fit = fit_together(members)
    assert fit is not None
    assert (fit.periods, fit.within_two, fit.inside, fit.crps) == (2, 1, 1, pytest.approx(0.14))
    both = fit_together([members[0], members[0]])
    assert both is not None and (both.periods, both.within_two, both.crps) == (4, 2, pytest.approx(0.14))
    assert "1 of 2 values" in said_together(members)
    assert "nothing is scored" in said_together(members[1:])


def test_a_family_takes_one_line_of_the_table(voted: Card) -> None:
    told = StringIO()
    Console(width=120, file=told).print(closing_table(voted))
    assert told.getvalue().count("votes by month (2 series)") == 1
    assert "votes by month, reds" not in told.getvalue()


def test_a_family_takes_one_figure_with_a_row_for_each_recorded_value(voted: Card) -> None:
    [drawn] = [drawing for drawing in drawings(voted) if drawing.name == "votes_by_month"]
    [axes] = drawn.figure.axes
    assert [label.get_text() for label in axes.get_yticklabels()] == [
        "Reds, 1917-06", "Reds, 1917-09", "Whites, 1917-06", "Whites, 1917-09",
    ]  # fmt: skip
    assert {text.get_text() for text in axes.get_legend().get_texts()} >= {"record", "recalled or assumed"}
    assert "Reds, 1917-09: record 0.5, median 0.2" in drawn.alt
    assert "Hollow points" in drawn.caption


def test_members_of_a_family_are_drawn_in_one_panel(voted: Card) -> None:
    groups, lone = beside_one_another(voted.scenario.case.record, "julian")
    assert ["votes_by_month.reds", "votes_by_month.whites"] in [[s.name for s in group] for group in groups]
    assert not [series for series in lone if series.name.startswith("votes")]
