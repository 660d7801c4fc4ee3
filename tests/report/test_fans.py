"""Fans over time: by months where a run has whole ones, by days where it is too short for that."""

from __future__ import annotations

import numpy as np
import pytest

from groundswell import api
from groundswell.report.fans import fan_of
from groundswell.report.own_series import refusing_name
from groundswell.report.run_figures import run_figures
from groundswell.trial.card import Card


def test_days_are_put_together_to_whole_months(card: Card) -> None:
    fan = fan_of(card, refusing_name(), "the whole army", "month")
    assert fan is not None
    assert fan.keys == ("1901-01", "1901-02", "1901-03")
    by_day = np.array([r.observed[refusing_name()].values for r in card.replications])
    assert fan.median[2] == np.median(by_day[:, 59:90].mean(axis=1))
    assert (fan.low <= fan.median).all() and (fan.median <= fan.high).all()


def test_nobody_has_a_fan_of_what_was_not_seen(card: Card) -> None:
    assert fan_of(card, "nobody_counts_it", "nothing", "month") is None


@pytest.mark.parametrize("until", ["1901-01-01", "1901-01-30"])
def test_a_run_without_a_whole_month_is_drawn_by_days(until: str) -> None:
    short = api.run("town", theory="dual_power", until=until, replications=2)
    fan = fan_of(short, refusing_name(), "the whole army", "month")
    assert fan is not None and fan.keys[-1] == until and len(fan.keys) == int(until[-2:])
    assert {"army", "two_powers"} <= {sheet.drawing.name for sheet in run_figures(short, None)}
