"""Placebo runs: the case with its sparks gone, moved or elsewhere, and everything else as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from groundswell import api
from groundswell.engine.outside import given_by_day
from groundswell.experiment.ensemble import Scenario
from groundswell.experiment.placebo import (
    DATES,
    ELSEWHERE,
    MOST_MOVED,
    MOVED,
    RECORDED,
    REMOVED,
    REPLICATIONS,
    placebo_scenario,
    try_placebo,
    with_sparks_at,
)
from groundswell.grammar.calendar import GregorianDate
from groundswell.grammar.case import Incidents
from groundswell.grammar.look import Spark
from groundswell.grammar.sources import Confidence, Source
from groundswell.report.own_series import striking
from groundswell.report.placebo_told import outcomes, placebo_section

DAY = GregorianDate(1901, 2, 10)
STREAM = Incidents(
    "dismissals", "dismissed", "person.dismissals", 7, ((DAY, "town", 1.0), (DAY.plus(5), "town", 1.0)), {},
    (Source("invented"),), Confidence.ASSUMED, "invented",
)  # fmt: skip


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    scenario = api.prepare("town", api.Asked(theory="elastic_band", until="1901-03-01"))
    case = replace(scenario.case, incidents=(STREAM,), placebo=(Spark("dismissals", DAY, "town"),))
    return replace(scenario, case=case)


def test_only_the_spark_goes(scenario: Scenario) -> None:
    case = scenario.case
    gone = with_sparks_at(case, case.placebo, (None,))
    assert gone[0].recorded == STREAM.recorded[1:]
    moved = with_sparks_at(case, case.placebo, (3,))
    assert [date.isoformat() for date, _, _ in moved[0].recorded] == ["1901-01-04", "1901-02-15"]
    assert (
        with_sparks_at(case, case.placebo, (DAY.day_number - case.calendar.start.day_number,))
        == case.incidents
    )
    given = given_by_day(replace(case, incidents=moved), case.calendar)["person.dismissals"]
    assert given[3].max() == 1 and given[40].max() == 0


def test_every_kind_is_run_with_the_same_luck(scenario: Scenario) -> None:
    tried = placebo_scenario(scenario)
    assert tried is not None and tried.society is scenario.society
    told: list[tuple[int, int]] = []
    trials = try_placebo(tried, striking, progress=lambda done, total: told.append((done, total)))
    by_kind = {kind: [t for t in trials if t.kind == kind] for kind in (RECORDED, REMOVED, MOVED, ELSEWHERE)}
    assert [len(each) for each in by_kind.values()] == [REPLICATIONS, REPLICATIONS, REPLICATIONS, DATES]
    assert told[-1] == (len(trials), len(trials))
    own = DAY.day_number - scenario.case.calendar.start.day_number
    assert all(trial.days == (own,) for trial in by_kind[RECORDED])
    assert all(trial.days == (None,) for trial in by_kind[REMOVED])
    assert all(
        abs(day - own) <= MOST_MOVED for trial in by_kind[MOVED] for day in trial.days if day is not None
    )
    assert len({trial.days for trial in by_kind[ELSEWHERE]}) > DATES // 2
    for recorded, removed in zip(by_kind[RECORDED], by_kind[REMOVED], strict=True):
        assert recorded.shares[0][:own] == removed.shares[0][:own], "until the spark the two are one run"
    assert trials == try_placebo(tried, striking, threads=2)


def test_it_is_told(scenario: Scenario) -> None:
    trials, scale = api.placebo(scenario)
    card = replace(api.run("town", theory="elastic_band", until="1901-01-03"), scenario=scenario)
    found = outcomes(card, trials)
    assert [each.kind for each in found] == [RECORDED, REMOVED, MOVED, ELSEWHERE]
    assert all(0 <= each.outbreaks <= each.runs for each in found)
    assert found[0].effect is None and found[3].effect is not None
    assert "Were the sparks needed?" in placebo_section(card, trials, scale)


def test_a_run_that_reaches_no_spark_tries_nothing(scenario: Scenario) -> None:
    early = replace(scenario, until=GregorianDate(1901, 1, 5))
    assert placebo_scenario(early) is None
    assert api.placebo(early)[0] == ()


def test_a_finer_society_than_the_case_asks_for_is_not_tried(scenario: Scenario) -> None:
    assert scenario.case.scale == scenario.society.scale
    asking_for_less = replace(scenario, case=replace(scenario.case, scale=4 * scenario.society.scale))
    tried = placebo_scenario(asking_for_less)
    assert tried is not None and tried.society.scale == 4 * scenario.society.scale
