"""Moods: standard and slow, shared by those who meet, the same for the same luck."""

from __future__ import annotations

import numpy as np
import pytest

from groundswell.engine.moods import Mood, sharers_of
from groundswell.grammar.nomenclature import WORDS
from groundswell.grammar.word import Role, Wander


def wandered(
    half_life: float, steps: int, seed: int = 1, replication: int = 0, sharers: int = 400
) -> np.ndarray:
    mood = Mood(Wander("collective", half_life, 96), sharers, seed, replication)
    values = [mood.values.copy()]
    for step in range(steps):
        mood.step(step)
        values.append(mood.values.copy())
    return np.array(values)


def test_standard_from_the_first_day() -> None:
    values = wandered(10.0, 300)
    assert values[0].std() == pytest.approx(1.0, abs=0.1)
    assert values.std() == pytest.approx(1.0, abs=0.03) and values.mean() == pytest.approx(0.0, abs=0.05)


@pytest.mark.parametrize("half_life", [3.0, 20.0])
def test_half_is_forgotten_in_a_half_life(half_life: float) -> None:
    values, lag = wandered(half_life, 400), int(half_life)
    correlation = np.mean(values[:-lag] * values[lag:]) / np.mean(values**2)
    assert correlation == pytest.approx(0.5, abs=0.05)


def test_moods_hang_on_seed_replication_and_sharer() -> None:
    once = wandered(5.0, 20)
    np.testing.assert_array_equal(once, wandered(5.0, 20))
    np.testing.assert_array_equal(once[:, :7], wandered(5.0, 20, sharers=7))
    assert not np.array_equal(once, wandered(5.0, 20, seed=2))
    assert not np.array_equal(once, wandered(5.0, 20, replication=1))
    assert np.unique(once[-1]).size == once.shape[1]


def test_who_shares_a_mood() -> None:
    for within, sharers in (("collective", 3), ("place", 2), ("country", 1)):
        assert sharers_of(Wander(within, 5.0, 96), 3, 2) == sharers


def test_streams_of_moods_are_their_own() -> None:
    wanders = [word.seen.stream for word in WORDS.values() if isinstance(word.seen, Wander)]
    drawn = [word.stream for word in WORDS.values() if word.role is Role.CHANCE]
    assert len(set(wanders + drawn)) == len(wanders + drawn)
