"""Judging: quantiles, the record beside the replications, and the three results of a test."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundswell import catalogue
from groundswell.experiment.ensemble import Replication
from groundswell.grammar.case import Series
from groundswell.grammar.expectation import Expectation, Observed
from groundswell.grammar.observable import Unobservable
from groundswell.grammar.sources import Source
from groundswell.trial.judge import compare, judge, quantile


def series(*values: float, name: str = "strikers_by_year") -> Series:
    keys = tuple(str(1904 + k) for k in range(len(values)))
    return Series(name, "invented", "thousand persons", "year", keys, values)


def replications(*rows: tuple[float, ...]) -> list[Replication]:
    return [Replication(k, {"strikers_by_year": series(*row)}, (), "") for k, row in enumerate(rows)]


def expecting(formula: object, needs: tuple[str, ...] = ("strikers_by_year",)) -> Expectation:
    source = Source("invented")
    return Expectation("AT00", "c", "town", needs, "held_out", "read", "t", "r", source, formula)  # type: ignore[arg-type]


def rising(observed: Observed) -> bool:
    values = observed["strikers_by_year"].values
    return values[1] > values[0]


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30), st.floats(0, 1))
def test_a_quantile_lies_among_the_values(values: list[float], share: float) -> None:
    assert min(values) <= quantile(values, share) <= max(values)


def test_quantiles_of_an_even_row() -> None:
    row = [float(k) for k in range(11)]
    assert [quantile(row, share) for share in (0.1, 0.5, 0.9)] == [1.0, 5.0, 9.0]


def test_the_record_stands_beside_the_replications() -> None:
    rows = replications((10.0, 1.0), (20.0, 2.0), (30.0, 3.0))
    record = series(25.0, math.nan)
    [comparison] = compare(rows, {"strikers_by_year": record}, catalogue.scores())
    first, second = comparison.periods
    assert (first.recorded, first.median) == (25.0, 20.0)
    assert first.low == pytest.approx(12.0) and first.high == pytest.approx(28.0)
    assert set(first.scores) == {score.name for score in catalogue.scores()}
    assert second.recorded is None and not second.scores, "a gap in the record is no number"


def test_a_period_that_some_replications_lack() -> None:
    """A month with voting in one replication has none in another."""
    [comparison] = compare(replications((1.0,), (3.0, 7.0)), {}, catalogue.scores())
    assert [(period.key, period.median) for period in comparison.periods] == [("1904", 2.0), ("1905", 7.0)]


def test_an_observable_without_a_record() -> None:
    [comparison] = compare(replications((1.0,)), {}, catalogue.scores())
    assert comparison.record is None and comparison.periods[0].recorded is None


@pytest.mark.parametrize(("rises", "result"), [(10, "pass"), (7, "pass"), (6, "miss"), (0, "miss")])
def test_seven_in_ten_pass(rises: int, result: str) -> None:
    rows = replications(*[(1.0, 2.0)] * rises, *[(2.0, 1.0)] * (10 - rises))
    [verdict] = judge(rows, [expecting(rising)])
    assert verdict.talk == verdict.record
    assert (verdict.record.result, verdict.record.share, verdict.record.n) == (result, rises / 10, 10)


def test_what_is_not_counted_is_unobservable() -> None:
    [verdict] = judge(replications((1.0, 2.0)), [expecting(rising, ("votes",))])
    assert (verdict.record.result, verdict.record.share, verdict.record.n) == ("unobservable", None, 0)
    assert "votes" in verdict.record.reason


def test_a_run_that_ends_too_early_is_unobservable() -> None:
    def too_early(observed: Observed) -> bool:
        raise Unobservable("strikers_by_year ends before 1909")

    [verdict] = judge(replications((1.0, 2.0)), [expecting(too_early)])
    assert verdict.record.result == "unobservable" and "1909" in verdict.record.reason


def test_talk_and_record_may_read_a_test_differently() -> None:
    rows = replications((1.0, 2.0), (1.0, 3.0))
    [verdict] = judge(rows, [replace(expecting(rising), talk_formula=lambda observed: not rising(observed))])
    assert (verdict.talk.result, verdict.talk.share) == ("miss", 0.0)
    assert (verdict.record.result, verdict.record.share) == ("pass", 1.0)


def test_what_no_record_can_judge_still_has_its_share() -> None:
    [verdict] = judge(replications((1.0, 2.0)), [replace(expecting(rising), observable="none")])
    assert verdict.talk.result == "pass"
    assert (verdict.record.result, verdict.record.share) == ("unobservable", 1.0)
    assert verdict.record.reason


def test_many_rows_have_the_quantiles_of_each() -> None:
    rows = replications((1.0, 5.0), (2.0, 9.0), (4.0, 6.0))
    [comparison] = compare(rows, {}, [])
    for k, period in enumerate(comparison.periods):
        values = [r.observed["strikers_by_year"].values[k] for r in rows]
        assert (period.low, period.median, period.high) == pytest.approx(
            tuple(quantile(values, q) for q in (0.1, 0.5, 0.9))
        )
