"""Every observable on the shelf reads a chronicle alone, and gives a series that an archive could keep."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from groundswell import catalogue
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.observable import Observable, Unobservable, observable, periods

from .fake_chronicle import FakeChronicle, drawn_chronicle

SHELF = catalogue.observables()
CALENDAR = Calendar.read("julian", "1904-11-20", "1907-03-03")


def test_the_shelf_is_not_empty() -> None:
    assert SHELF


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(1905)


@pytest.mark.parametrize("seen", SHELF, ids=str)
class TestObservable:
    def test_is_named_after_its_file_and_says_how_it_errs(self, seen: Observable) -> None:
        assert catalogue.observable(seen.name) is seen
        assert seen.unit and len(seen.error.split()) > 5

    def test_gives_one_value_for_each_whole_period(self, seen: Observable, rng: np.random.Generator) -> None:
        series = seen(drawn_chronicle(rng, CALENDAR, seen.places or ("north", "south")))
        assert (series.name, series.meaning, series.unit, series.step) == (
            seen.name,
            seen.meaning,
            seen.unit,
            seen.step,
        )
        assert series.keys == tuple(key for key, _, _ in periods(CALENDAR, seen.step))
        assert all(type(value) is float and np.isfinite(value) and value >= 0 for value in series.values)
        assert any(series.values)
        if seen.unit == "share":
            assert max(series.values) <= 1

    def test_sees_nothing_where_nothing_happens(self, seen: Observable) -> None:
        quiet = FakeChronicle(CALENDAR, {}, {}, places=seen.places or ("north",))
        assert not any(seen(quiet).values)

    def test_does_not_wait_for_a_period_to_end(self, seen: Observable, rng: np.random.Generator) -> None:
        short = Calendar.read("gregorian", "1914-07-20", "1914-07-20")
        series = seen(drawn_chronicle(rng, short, seen.places or ("north",)))
        assert len(series.keys) == len(series.values) == (1 if seen.step == "day" else 0)

    def test_reads_only_what_it_says_it_needs(self, seen: Observable, rng: np.random.Generator) -> None:
        full = drawn_chronicle(rng, CALENDAR, seen.places or ("north",))
        assert isinstance(full, FakeChronicle)
        enough = replace(full, words=seen.needs)
        assert seen.applies_to(enough)
        assert seen(enough) == seen(full)

    def test_says_what_it_lacks(self, seen: Observable) -> None:
        bare = FakeChronicle(CALENDAR, {}, {}, words=(), places=seen.places)
        assert not seen.applies_to(bare)
        with pytest.raises(Unobservable, match=seen.needs[0]):
            seen(bare)
        for place in seen.places:
            elsewhere = FakeChronicle(CALENDAR, {}, {}, places=("elsewhere",))
            with pytest.raises(Unobservable, match=place):
                seen(elsewhere)


def ones(calendar: Calendar, each: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.full(calendar.days, each, np.int64)


def test_strikers_by_year_counts_the_beginnings_of_workers_alone() -> None:
    calendar = Calendar.read("julian", "1904-01-01", "1906-06-30")
    joined = {
        ("workers", "north"): ones(calendar, 1000),
        ("workers", "south"): ones(calendar, 1),
        ("peasants", "north"): ones(calendar, 7),
    }
    series = catalogue.observable("strikers_by_year")(FakeChronicle(calendar, {}, {"person.joins": joined}))
    assert series.keys == ("1904", "1905")
    assert series.values == pytest.approx((366 * 1.001, 365 * 1.001))


def test_strikers_by_day_counts_the_workers_who_are_out() -> None:
    calendar = Calendar.read("julian", "1917-02-23", "1917-02-25")
    out = {
        ("workers", "north"): np.array([87_000, 197_000, 240_000]),
        ("soldiers", "north"): ones(calendar, 9),
    }
    series = catalogue.observable("strikers_by_day")(FakeChronicle(calendar, {}, {"person.active": out}))
    assert dict(zip(series.keys, series.values, strict=True)) == {
        "1917-02-23": 87,
        "1917-02-24": 197,
        "1917-02-25": 240,
    }


def test_units_refusing_is_a_share_of_the_soldiers_alone() -> None:
    calendar = Calendar.read("julian", "1917-02-26", "1917-02-27")
    people = {("soldiers", "north"): 60, ("soldiers", "south"): 40, ("workers", "north"): 900}
    refusing = {("soldiers", "north"): np.array([0, 50])}
    series = catalogue.observable("units_refusing_by_day")(
        FakeChronicle(calendar, people, {"unit.refusing": refusing})
    )
    assert series.values == (0, 0.5)


@pytest.mark.parametrize(
    ("step", "needs", "complaint"),
    [("fortnight", ("person.active",), "unknown step"), ("day", ("person.discontent",), "does not count")],
)
def test_an_observable_that_could_not_be_observed_is_refused_at_once(
    step: str, needs: tuple[str, ...], complaint: str
) -> None:
    with pytest.raises(TypeError, match=complaint):
        observable(unit="share", step=step, needs=needs, error="none")(lambda chronicle: {})
