"""Dates of two calendars: known days, round trips, and that they cannot be confused."""

import datetime
import doctest
import operator
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundswell.grammar import calendar
from groundswell.grammar.calendar import Calendar, GregorianDate, JulianDate, parse_date
from groundswell.grammar.spelling import BadInput, UnknownName

DAY_NUMBERS = st.integers(min_value=1721426, max_value=5373484)  # years 1 to 9999


@pytest.mark.parametrize(
    ("old", "new", "weekday"),
    [
        ("1905-01-09", "1905-01-22", "Sunday"),  # Bloody Sunday
        ("1917-02-23", "1917-03-08", "Thursday"),  # international women's day
        ("1917-10-25", "1917-11-07", "Wednesday"),
        ("1918-02-01", "1918-02-14", "Thursday"),  # the day the calendar changed
        ("1900-02-29", "1900-03-13", "Tuesday"),
        ("1582-10-05", "1582-10-15", "Friday"),
    ],
)
def test_known_days(old, new, weekday):
    julian, gregorian = parse_date(old, style="julian"), parse_date(new, style="gregorian")
    assert julian.to_gregorian() == gregorian and gregorian.to_julian() == julian
    assert julian.weekday_name == gregorian.weekday_name == weekday
    assert str(julian) == julian.isoformat() == old


def test_leap_day_of_1900_is_julian_only():
    assert JulianDate(1900, 2, 29).plus(1) == JulianDate(1900, 3, 1)
    with pytest.raises(ValueError, match=r"no day 1900-02-29 in the gregorian calendar; expected .* 1 to 28"):
        GregorianDate(1900, 2, 29)


@given(DAY_NUMBERS)
def test_round_trips(number):
    for kind in (JulianDate, GregorianDate):
        date = kind.of_day_number(number)
        assert date.day_number == number
        assert parse_date(str(date), style=kind.style) == date
        assert date.to_gregorian().day_number == date.to_julian().day_number == number


@given(st.dates())
def test_gregorian_agrees_with_the_standard_library(day):
    date = GregorianDate(day.year, day.month, day.day)
    assert date.day_number == day.toordinal() + 1721425
    assert (date.weekday, date.isoformat()) == (day.weekday(), day.isoformat())
    assert date.day_of_year == day.timetuple().tm_yday
    assert date == GregorianDate.of_day_number(date.day_number)


@given(DAY_NUMBERS, st.integers(-5000, 5000))
def test_plus_and_difference(number, days):
    date = JulianDate.of_day_number(max(number, 1730000))
    assert date.plus(days) - date == days
    assert (date.plus(days) > date) == (days > 0) and (date.plus(days) <= date) == (days <= 0)


@pytest.mark.parametrize(
    "operation", [operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge, operator.sub]
)
def test_the_two_calendars_do_not_mix(operation):
    with pytest.raises(TypeError, match=r"1905-01-09 and the gregorian date .*to_julian\(\)"):
        operation(JulianDate(1905, 1, 9), GregorianDate(1905, 1, 22))


def test_other_things_are_no_dates():
    assert JulianDate(1905, 1, 9) != "1905-01-09"
    with pytest.raises(TypeError, match="cannot subtract"):
        JulianDate(1905, 1, 9) - datetime.date(1905, 1, 9)


def test_keys_and_values():
    date = JulianDate(1905, 12, 31)
    assert (date.month_key, date.quarter_key, date.year_key) == ("1905-12", "1905-Q4", "1905")
    assert date.day_of_year == 365
    assert JulianDate(1905, 4, 1).quarter_key == "1905-Q2"
    assert {date: 1}[JulianDate(1905, 12, 31)] == 1 and pickle.loads(pickle.dumps(date)) == date
    with pytest.raises(AttributeError):
        date.year = 1906


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("9 Jan 1905", "'9 Jan 1905' is not a date; expected YYYY-MM-DD"),
        ("1905-1-9", "expected YYYY-MM-DD"),
        ("1905-13-01", "no month 1905-13"),
        ("0000-01-01", "year 1 or later"),
        ("1905-04-31", "no day 1905-04-31 in the julian calendar; expected a day from 1 to 30 in 1905-04"),
    ],
)
def test_what_is_no_date_is_said(text, words):
    with pytest.raises(ValueError, match=words):
        parse_date(text, style="julian")


def test_misspelt_style():
    with pytest.raises(UnknownName, match="did you mean 'julian'"):
        parse_date("1905-01-09", style="jullian")
    with pytest.raises(UnknownName, match="did you mean 'gregorian'"):
        Calendar("gregorien", GregorianDate(1, 1, 1), GregorianDate(1, 1, 1))


def test_calendar_numbers_the_days():
    days = Calendar.read("julian", "1904-01-01", "1917-12-31")
    assert days.days == 14 * 365 + 4
    assert days.date_of(0) == days.start and days.date_of(days.days - 1) == days.until
    assert days.date_of(days.day_of(JulianDate(1905, 1, 9))) == JulianDate(1905, 1, 9)


def test_calendar_refuses_what_is_not_in_it():
    days = Calendar.read("julian", "1904-01-01", "1904-12-31")
    with pytest.raises(BadInput, match="lies outside; expected a day from 1904-01-01 to 1904-12-31"):
        days.day_of(JulianDate(1905, 1, 1))
    with pytest.raises(IndexError, match="one of the 366 from"):
        days.date_of(366)
    with pytest.raises(TypeError, match="convert"):
        days.day_of(GregorianDate(1904, 5, 1))
    with pytest.raises(TypeError, match="the calendar is julian, but"):
        Calendar("julian", JulianDate(1904, 1, 1), GregorianDate(1904, 12, 31))
    with pytest.raises(BadInput, match="comes before"):
        Calendar.read("julian", "1904-01-02", "1904-01-01")


def test_examples():
    outcome = doctest.testmod(calendar)
    assert outcome.attempted and not outcome.failed
