"""A chronicle as patterns read it: when something turned, means over days, and no answer where a run does not come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from groundswell.grammar.calendar import Calendar
from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Actor
from groundswell.grammar.observable import Unobservable
from groundswell.grammar.turning import day_of, mean_share, must_turn, of_party, of_rulers, turned

TEN = Calendar.read("julian", "1904-01-01", "1904-01-10")
REDS = {place: Actor("organisation", "reds", place, ()) for place in ("north", "south")}
FLAGS = np.array([0, 0, 0, 1, 1, 0, 0, 1, 1, 1], float)


class Small:
    """Ten days of two places, one of them three times as large."""

    case, calendar, places, words, events = "nowhere", TEN, ("north", "south"), (), ()

    def by_actor(self, word: str) -> Mapping[Actor, NDArray[np.float64]]:
        if word == "organisation.support":
            return {REDS["north"]: np.full(10, 0.8), REDS["south"]: np.full(10, 0.4)}
        if word == "regime.unity":
            return {Actor("regime", "old", "north", ()): np.linspace(1.0, 0.1, 10)}
        return {Actor("regime", "old", "north", ()): FLAGS if word == "regime.fallen" else 0 * FLAGS}

    def persons(self, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        return np.full(10, 0 if classes == ("officials",) else 40)

    def persons_by_place(self, day: int, classes: Sequence[str] = ()) -> NDArray[np.int64]:
        return np.array([10, 30])

    def by_place(self, word: str, day: int, classes: Sequence[str] = ()) -> NDArray[np.int64]:
        raise AssertionError(f"{word} by place is not read here")

    def daily(self, word: str, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        return np.full(10, 10 if word == "person.active" else 10 * STEPS_OF_A_SHARE)


SMALL = Small()


def test_days_are_counted_from_the_first() -> None:
    assert (day_of(SMALL, "1904-01-01"), day_of(SMALL, "1904-01-10")) == (0, 9)
    with pytest.raises(Unobservable, match="does not reach 1904-01-11"):
        day_of(SMALL, "1904-01-11")


def test_when_a_flag_turned() -> None:
    assert (turned(SMALL, "regime.fallen"), turned(SMALL, "regime.fallen", 5)) == (3, 7)
    assert turned(SMALL, "regime.seized") is None and must_turn(SMALL, "regime.fallen", 4) == 4
    with pytest.raises(Unobservable, match=r"regime\.seized never comes true"):
        must_turn(SMALL, "regime.seized")


def test_flags_and_shares_have_the_same_mean() -> None:
    assert mean_share(SMALL, "person.active", 0, 10) == mean_share(SMALL, "person.stance", 2, 3) == 0.25
    for first, end, classes in ((3, 3, ()), (0, 11, ()), (0, 10, ("officials",))):
        with pytest.raises(Unobservable):
            mean_share(SMALL, "person.active", first, end, classes)


def test_a_party_counts_where_people_live() -> None:
    assert of_party(SMALL, "organisation.support", "reds", 0) == pytest.approx(0.5)
    assert of_party(SMALL, "organisation.support", "reds", 9, ("north",)) == pytest.approx(0.8)
    for name, day in (("blues", 0), ("reds", 10), ("reds", -1)):
        with pytest.raises(Unobservable):
            of_party(SMALL, "organisation.support", name, day)


def test_rulers_over_some_days() -> None:
    assert of_rulers(SMALL, "unity", 0, 10) == pytest.approx(0.55)
    with pytest.raises(Unobservable):
        of_rulers(SMALL, "unity", 9, 11)
