"""What the default sentences say of a day, one after the other, without an engine."""

from __future__ import annotations

import pytest

from groundswell.grammar.schedule import congress, days_since_congress, delegates

INTERVAL = 90.0


def congresses(councils: list[float], interval: float = INTERVAL) -> list[int]:
    """Days on which one meets, where councils are obeyed as given from day to day."""
    days, met = 0.0, []
    for day, obeyed in enumerate(councils):
        meets = congress.formula(days, interval, obeyed)
        days = days_since_congress.formula(days, meets, obeyed)
        if meets:
            met.append(day)
    return met


def test_congresses_are_counted_from_the_birth_of_a_council() -> None:
    born = 40
    assert congresses([0.0] * born + [0.5] * 200) == [born + 89, born + 179]


@pytest.mark.parametrize("councils", [[0.0] * 300, [0.5] * 80 + [0.0] * 10 + [0.5] * 80])
def test_none_meets_where_no_council_lives_long_enough(councils: list[float]) -> None:
    assert congresses(councils) == []


def test_none_meets_where_no_statute_sets_an_interval() -> None:
    assert congresses([0.5] * 300, interval=0.0) == []


def test_delegates_are_sent_to_a_congress_alone() -> None:
    assert (delegates.formula(0.25, 1.0), delegates.formula(0.25, 0.0)) == (0.25, 0.0)
