"""Reading a series of days: what is shown, what is not, and where an outbreak begins."""

from __future__ import annotations

import math

import pytest

from groundswell.grammar.case import Series
from groundswell.grammar.observable import Unobservable
from groundswell.grammar.stretch import first_day, outbreak, stretch


def days(**values: float) -> Series:
    keys = tuple(key.replace("d", "1917-02-") for key in values)
    return Series("crowd", "invented", "persons", "day", keys, tuple(values.values()))


def test_a_stretch_has_both_of_its_ends_and_no_gaps() -> None:
    series = days(d22=1, d23=2, d24=math.nan, d25=4, d26=5)
    assert stretch(series, "1917-02-23", "1917-02-25") == {"1917-02-23": 2, "1917-02-25": 4}


def test_what_was_not_shown_is_unobservable() -> None:
    series = days(d22=1, d23=2)
    with pytest.raises(Unobservable, match="crowd ends before 1917-02-25"):
        stretch(series, "1917-02-22", "1917-02-25")
    with pytest.raises(Unobservable, match="no value from 1917-02-01 to 1917-02-03"):
        stretch(series, "1917-02-01", "1917-02-03")
    assert len(stretch(series, "1917-02-22", "1917-03-31", through="1917-02-23")) == 2


@pytest.mark.parametrize(
    ("counts", "first"),
    [
        ((5, 87, 197, 240), 1),
        ((50, 5, 87, 240), 2),  # a day of strikes that went by is no outbreak
        ((87, 197, 240, 0), 0),  # what comes after the highest day does not count
        ((100, 100, 100, 100), 0),
    ],
)
def test_an_outbreak_begins_after_the_last_quiet_day(counts: tuple[float, ...], first: int) -> None:
    keys = [f"d{k}" for k in range(len(counts))]
    assert outbreak(dict(zip(keys, counts, strict=True)), quiet=0.2) == keys[first:]


def test_nothing_is_no_outbreak() -> None:
    assert outbreak({"d": 0.0}, quiet=0.2) == [] == outbreak({}, quiet=0.2)


def test_a_day_that_never_came_is_told_from_one_that_was_not_shown() -> None:
    never = days(d22=0, d23=0)
    assert first_day(days(d22=0, d23=1), "1917-12-31") == "1917-02-23"
    assert first_day(never, "1917-02-23") is None
    with pytest.raises(Unobservable):
        first_day(never, "1917-12-31")
