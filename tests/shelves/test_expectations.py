"""Every expectation on the shelf can be met and can be missed, and says so only of days that it was shown."""

from __future__ import annotations

from functools import cache
from itertools import product

import pytest

from groundswell import catalogue
from groundswell.archive import read_case
from groundswell.grammar.case import Case, Series
from groundswell.grammar.observable import Unobservable, periods
from groundswell.grammar.sources import parse_source

SHELF = {name: catalogue.expectation(name) for name in catalogue.EXPECTATIONS.names}
SHAPES = {
    "nothing ever": lambda along: 0.0,
    "always the same": lambda along: 1.0,
    "ebbs": lambda along: 0.5 ** (300 * along),
    "swells": lambda along: 0.5 ** (300 * (1 - along)),
    "rises slowly": lambda along: along,
    "turns at once": lambda along: float(along > 0.5),
    "falls at once": lambda along: float(along < 0.5),
}
"""Invented histories: from the share of time gone by to a share. A new expectation may need another."""


@cache
def case_of(name: str) -> Case:
    return read_case(catalogue.case_folder(name))


def invented(need: str, case: Case, shape: str) -> Series:
    seen = catalogue.observable(need)
    keys = tuple(key for key, _, _ in periods(case.calendar, seen.step))
    values = tuple(SHAPES[shape](i / len(keys)) for i in range(len(keys)))
    return Series(need, seen.meaning, seen.unit, seen.step, keys, values)


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
        expected = SHELF[name]
        case = case_of(expected.case)
        results = {
            expected(
                {
                    need: invented(need, case, shape)
                    for need, shape in zip(expected.needs, shapes, strict=True)
                }
            )
            for shapes in product(SHAPES, repeat=len(expected.needs))
        }
        assert results == {True, False}

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
