"""An ensemble gives each replication the same bits alone, among others and on any threads, and what was kept of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from groundswell import api, catalogue
from groundswell.experiment.ensemble import Replication, Scenario, luck_of_keepers, run_ensemble
from groundswell.grammar.error_model import EXACT, ErrorModel
from groundswell.grammar.observable import observable, summed
from groundswell.grammar.sources import Confidence

OBSERVED = ("strikers_by_day", "units_refusing_by_day", "strikers_by_month", "call_outs_by_year")
SHELF = tuple(catalogue.observable(name) for name in OBSERVED)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return api.prepare("town", api.Asked(theory="elastic_band", until="1901-06-30", seed=5))


@pytest.fixture(scope="module")
def four(scenario: Scenario) -> list[Replication]:
    return list(run_ensemble(scenario, SHELF, 4))


def test_replications_come_in_their_order_and_differ(four: list[Replication]) -> None:
    assert [each.replication_id for each in four] == [0, 1, 2, 3]
    assert len({each.sha256 for each in four}) == 4
    assert any(any(each.true["strikers_by_day"].values) for each in four), "nobody struck: nothing is shown"


def test_what_nothing_counts_is_passed_over(four: list[Replication]) -> None:
    """A theory without an army counts none of its doings."""
    for each in four:
        assert set(each.observed) == set(each.true) == set(OBSERVED)
    crowd = api.prepare("town", api.Asked(theory="granovetter_1978", until="1901-02-28"))
    [one] = run_ensemble(crowd, SHELF, 1)
    assert set(one.observed) == set(one.true) == {"strikers_by_day", "strikers_by_month"}


def test_the_true_value_stays_beside_the_recorded_one(four: list[Replication]) -> None:
    for each in four:
        for seen in SHELF[:3]:
            true, kept = each.true[seen.name], each.observed[seen.name]
            assert kept.keys == true.keys
            model = seen.error_model
            if model is EXACT:
                assert kept == true
            for there, recorded in zip(true.values, kept.values, strict=True):
                assert model.low * there - 1e-9 <= recorded <= model.high * there + 1e-9


@pytest.mark.parametrize("threads", [2, 3])
def test_threads_change_nothing(scenario: Scenario, four: list[Replication], threads: int) -> None:
    assert list(run_ensemble(scenario, SHELF, 4, threads=threads)) == four


def test_a_replication_is_the_same_alone(scenario: Scenario, four: list[Replication]) -> None:
    """The first, with all threads for itself; and with other observables beside it."""
    [alone] = run_ensemble(scenario, SHELF[::-1], 1, threads=2)
    assert alone == four[0]


def test_another_seed_is_another_luck_of_the_keepers_too(scenario: Scenario) -> None:
    lucks = {luck_of_keepers(seed, k)("police", 19170223) for seed in range(5) for k in range(5)}
    assert len(lucks) == 25


def test_the_luck_of_keepers_is_even_and_each_has_their_own() -> None:
    days = range(2000)
    police, leiberov = (
        np.array([luck_of_keepers(1, 0)(who, day) for day in days]) for who in ("police", "Leiberov")
    )
    for luck in (police, leiberov):
        assert 0 < luck.min() and luck.max() < 1
        assert abs(luck.mean() - 0.5) < 0.03 and abs(luck.std() - 12**-0.5) < 0.01
    assert abs(np.corrcoef(police, leiberov)[0, 1]) < 0.08
    assert luck_of_keepers(1, 0)("police", 7) == police[7], "however often, and in whatever order"


def test_an_observable_of_ones_own_is_recorded_with_its_error(scenario: Scenario) -> None:
    model = ErrorModel("a clerk who halves", 0.5, 0.5, (), Confidence.ASSUMED)

    @observable(unit="persons", step="month", needs=("person.active",), error="halves", error_model=model)
    def days_of_strike(chronicle):  # type: ignore[no-untyped-def]
        return summed(chronicle.daily("person.active"), chronicle.calendar, "month")

    [one] = run_ensemble(scenario, (days_of_strike,), 1)
    halved = tuple(value / 2 for value in one.true["days_of_strike"].values)
    assert one.observed["days_of_strike"].values == halved and any(halved)


@pytest.mark.parametrize(("replications", "threads"), [(1, 1), (3, 1), (3, 2)])
def test_progress_is_told_to_the_end_and_never_back(
    scenario: Scenario, replications: int, threads: int
) -> None:
    told: list[tuple[int, int]] = []
    done = run_ensemble(
        scenario, (), replications, threads=threads, progress=lambda *steps: told.append(steps)
    )
    assert len(list(done)) == replications
    steps = [step for step, _ in told]
    assert steps == sorted(steps)
    assert {total for _, total in told} == {181 * replications}
    assert told[-1] == (181 * replications, 181 * replications)


def test_chronicles_stay_where_they_are_asked_to(scenario: Scenario, tmp_path: Path) -> None:
    list(run_ensemble(scenario, (), 2, out=tmp_path))
    for number in (0, 1):
        assert list((tmp_path / "chronicle" / f"replication-{number:04d}").glob("part-*.parquet"))


def test_nothing_runs_before_it_is_asked_for(scenario: Scenario) -> None:
    told: list[int] = []
    ensemble = run_ensemble(scenario, (), 2, progress=lambda done, total: told.append(done))
    assert not told
    next(ensemble)
    assert told[-1] == 181, "the second waits"
