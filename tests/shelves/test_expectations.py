"""Every expectation on the shelf can be met and can be missed, and says so only of days that it was shown."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from groundswell import catalogue
from groundswell.archive import read_case
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.case import Case, Series
from groundswell.grammar.observable import Unobservable, periods
from groundswell.grammar.sources import parse_source

from .invented_histories import HISTORIES, Rule

SHELF = {name: catalogue.expectation(name) for name in catalogue.EXPECTATIONS.names}


@cache
def case_of(name: str) -> Case:
    return read_case(catalogue.case_folder(name))


def shown(need: str, case: Case, rule: Rule) -> Series:
    seen = catalogue.observable(need)
    keys = tuple(
        key for key, _, _ in periods(case.calendar, seen.step) if key <= case.calendar.until.isoformat()
    )
    return Series(need, seen.meaning, seen.unit, seen.step, keys, tuple(float(rule(key)) for key in keys))


def cut(series: Series, calendar: Calendar) -> Series:
    pairs = [(k, v) for k, v in zip(series.keys, series.values, strict=True) if k <= str(calendar.until)]
    return replace(series, keys=tuple(k for k, _ in pairs), values=tuple(v for _, v in pairs))


def nothing(key: str) -> float:
    return 0.0


def test_the_shelf_is_not_empty() -> None:
    assert SHELF


def test_no_two_share_an_id() -> None:
    assert len({expected.id for expected in SHELF.values()}) == len(SHELF)


@pytest.mark.parametrize("name", SHELF)
class TestExpectation:
    def test_says_what_the_talk_and_the_record_say(self, name: str) -> None:
        expected = SHELF[name]
        assert name.startswith(expected.id.lower() + "_")
        assert expected.claim and expected.talk and expected.record
        assert parse_source(str(expected.source)) == expected.source

    def test_asks_a_known_case_for_what_is_observed_there(self, name: str) -> None:
        places = {place.name for place in case_of(SHELF[name].case).places}
        assert SHELF[name].needs
        for need in SHELF[name].needs:
            assert set(catalogue.observable(need).places) <= places

    def test_can_be_met_and_can_be_missed(self, name: str) -> None:
        """As either reading has it, by the histories that are made up for it."""
        expected = SHELF[name]
        case, histories = case_of(expected.case), HISTORIES[expected.id]
        for history in histories:
            assert set(history.shows) <= set(expected.needs)
            observed = {need: shown(need, case, history.shows.get(need, nothing)) for need in expected.needs}
            answers = expected.as_the_talk_says(observed), expected(observed)
            assert answers == (history.talk, history.record), history.name
        assert {history.talk for history in histories} == {True, False}
        assert {history.record for history in histories} == {True, False}
        if expected.talk_formula:
            assert any(history.talk is not history.record for history in histories), (
                "two readings, one answer"
            )

    def test_does_not_judge_a_run_that_ends_before_it(self, name: str) -> None:
        expected = SHELF[name]
        early = Calendar.read("julian", "1904-01-01", "1904-11-30")
        observed = {need: cut(shown(need, case_of(expected.case), nothing), early) for need in expected.needs}
        for formula in (expected, expected.as_the_talk_says):
            with pytest.raises(Unobservable):
                formula(observed)

    def test_does_not_judge_what_it_was_not_shown(self, name: str) -> None:
        def blank(need: str) -> Series:
            seen = catalogue.observable(need)
            return Series(need, seen.meaning, seen.unit, seen.step, (), ())

        with pytest.raises(Unobservable):
            SHELF[name]({need: blank(need) for need in SHELF[name].needs})

    def test_can_be_asked_of_the_record_where_there_is_one(self, name: str) -> None:
        expected = SHELF[name]
        record = case_of(expected.case).record
        if not set(expected.needs) <= set(record):
            pytest.skip(f"no record of {', '.join(set(expected.needs) - set(record))}")
        assert expected.observable != "none"
        assert {record[need].step for need in expected.needs} == {
            catalogue.observable(need).step for need in expected.needs
        }
        try:
            assert expected(record), "the formula is the record's reading, and the record does not keep it"
        except Unobservable as gap:
            pytest.skip(str(gap))


def test_the_record_of_the_ebb_is_as_the_expectation_says() -> None:
    expected = SHELF["at06_years_after_1905_ebb"]
    assert expected(case_of(expected.case).record)
