"""Every score keeps its known values and is proper: nobody gains by forecasting what they do not believe."""

from __future__ import annotations

import doctest
from collections.abc import Callable
from itertools import permutations
from math import log
from statistics import NormalDist, fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundswell import catalogue
from groundswell.grammar.score import Score
from groundswell.grammar.sources import parse_source

SHELF = catalogue.scores()
DRAWS = 201

# Draws are taken at even steps of the quantile, so that nothing here hangs on luck.
BELIEFS: dict[str, Callable[[float], float]] = {
    "about nought": NormalDist(0, 1).inv_cdf,
    "higher": NormalDist(0.7, 1).inv_cdf,
    "too sure": NormalDist(0, 0.4).inv_cdf,
    "too wide": NormalDist(0, 2.5).inv_cdf,
    "skewed": lambda share: -log(1 - share),
    "rarely": lambda share: float(share > 0.75),
    "certainly not": lambda share: 0.0,
    "surely": lambda share: 1.0,
    "two camps": lambda share: (-2.0 if share < 0.4 else 2.0) + share,
}


def ensemble(belief: str) -> list[float]:
    return [BELIEFS[belief]((i + 0.5) / DRAWS) for i in range(DRAWS)]


def test_the_shelf_is_not_empty() -> None:
    assert SHELF


@pytest.mark.parametrize("rule", SHELF, ids=str)
class TestScore:
    def test_keeps_its_known_values(self, rule: Score) -> None:
        assert catalogue.score(rule.name) is rule
        finder = doctest.DocTestFinder(recurse=False)
        [example] = finder.find(rule.formula, rule.name, globs=dict(rule.formula.__globals__))
        result = doctest.DocTestRunner().run(example)
        assert result.attempted and not result.failed

    def test_says_what_it_is_and_where_it_stands(self, rule: Score) -> None:
        assert rule.meaning and rule.unit
        assert parse_source(str(rule.source)) == rule.source

    def test_is_proper(self, rule: Score) -> None:
        for truth, wrong in permutations(BELIEFS, 2):
            forecasts = ensemble(truth), ensemble(wrong)
            honest, other = (
                fmean(rule(forecast, happened) for happened in ensemble(truth)) for forecast in forecasts
            )
            assert honest <= other + 1e-12, f"if {truth!r} is true, forecasting {wrong!r} pays"

    def test_tells_a_wrong_forecast_from_a_right_one(self, rule: Score) -> None:
        for wrong in ("higher", "too sure", "too wide"):
            forecasts = ensemble("about nought"), ensemble(wrong)
            honest, other = (
                fmean(rule(forecast, happened) for happened in forecasts[0]) for forecast in forecasts
            )
            assert honest < 0.99 * other

    def test_refuses_a_forecast_without_draws(self, rule: Score) -> None:
        with pytest.raises(ValueError, match=rule.name):
            rule([], 1.0)

    @given(draws=st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30), recorded=st.floats(-1e6, 1e6))
    def test_does_not_hang_on_the_order_of_draws_and_is_nought_at_best(
        self, rule: Score, draws: list[float], recorded: float
    ) -> None:
        value = rule(draws, recorded)
        assert value == rule(draws[::-1], recorded)
        assert value >= -1e-6
        assert rule([recorded] * len(draws), recorded) == pytest.approx(0, abs=1e-6)


@given(draws=st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=12), recorded=st.floats(-1e3, 1e3))
def test_crps_agrees_with_its_formula_written_out(draws: list[float], recorded: float) -> None:
    spread = fmean(abs(x - y) for x in draws for y in draws) / 2
    assert catalogue.score("crps")(draws, recorded) == pytest.approx(
        fmean(abs(x - recorded) for x in draws) - spread, abs=1e-9
    )
