"""Dates of a case are of its calendar, and say so or say nothing."""

from __future__ import annotations

import pytest

from groundswell.archive.dates import check_when, read_date
from groundswell.grammar.calendar import GregorianDate, JulianDate
from groundswell.grammar.spelling import BadInput


def test_a_date_may_name_its_calendar() -> None:
    assert read_date("1905-01-09", "julian") == JulianDate(1905, 1, 9)
    assert read_date("1905-01-09 O.S.", "julian") == JulianDate(1905, 1, 9)
    assert read_date("1905-01-22 new style", "gregorian") == GregorianDate(1905, 1, 22)


def test_a_date_of_the_other_calendar_is_translated_for_whoever_wrote_it() -> None:
    with pytest.raises(BadInput, match=r"1917-11-07 is new style, the case old style; expected 1917-10-25"):
        read_date("1917-11-07 new style", "julian")
    with pytest.raises(BadInput, match="expected 1917-11-07"):
        read_date("1917-10-25 O.S.", "gregorian")


@pytest.mark.parametrize("text", ["1904", "1904-02", "1904-02-29", "1895..1904", "1904-01-27..1905-08"])
def test_when_a_number_holds(text: str) -> None:
    assert check_when(text, "julian") == text


@pytest.mark.parametrize(
    "text", ["04", "1904-13", "1900-02-30", "1904..1895", "1..2..3", "1904-1-1", "about 1904"]
)
def test_when_it_cannot(text: str) -> None:
    with pytest.raises(BadInput):
        check_when(text, "julian")


def test_the_odd_day_of_1900_is_old_style_only() -> None:
    assert check_when("1900-02-29", "julian")
    with pytest.raises(BadInput, match="1900-02-29 in the gregorian calendar"):
        check_when("1900-02-29", "gregorian")
