"""How badly a run fits is said from targets alone, and without flattery."""

from __future__ import annotations

from dataclasses import replace

from groundswell.report.fit import fit_of, said_plainly, trusted
from groundswell.trial.card import Card
from groundswell.trial.judge import Comparison


def comparison(card: Card) -> Comparison:
    found = card.comparison("strikers_by_year")
    assert found is not None
    return found


def test_recalled_numbers_are_no_target(recorded: Card) -> None:
    assert "1903" not in trusted(comparison(recorded))
    fit = fit_of(comparison(recorded))
    assert fit is not None
    assert (fit.periods, fit.within_two, fit.inside) == (2, 1, 1)
    assert fit.crps == 49.5


def test_the_plainest_rival_is_named(recorded: Card) -> None:
    fit = fit_of(comparison(recorded))
    assert fit is not None
    assert fit.repeating == (abs(10 - 5) + abs(100 - 10)) / 2
    assert fit.recorded_peak == "1902 (100)"
    assert fit.peak == "1901 (12)"


def test_it_is_said_in_words(recorded: Card) -> None:
    said = " ".join(said_plainly(comparison(recorded)))
    assert "within a factor of two of the record in 1 of 2 years" in said
    assert "inside the central 80 % in 1 of 2" in said
    assert "errs by 47.5, less" in said


def test_without_a_common_period_nothing_is_claimed(recorded: Card) -> None:
    bare = replace(comparison(recorded), periods=())
    assert fit_of(bare) is None
    assert "nothing can be said" in said_plainly(bare)[0]
