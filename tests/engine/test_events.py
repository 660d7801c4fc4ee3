"""Turns are noticed: flags that change, and shares that rise from nought and end, of actors that are no persons."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np

from groundswell.engine.events import Turns
from groundswell.grammar.nomenclature import WORDS


class Rulers:
    """One regime of which three words are counted, day by day."""

    words = tuple(WORDS["regime", name] for name in ("fallen", "coup", "legitimacy"))

    def __init__(self) -> None:
        population = SimpleNamespace(place=np.array([0]), names=("empire",))
        self.counted = np.zeros((2, len(self.words)), np.int64)
        counts: Any = {"regime": SimpleNamespace(words=self.words, by_collective=self.counted)}
        society: Any = SimpleNamespace(populations={"regime": _Sized(population)}, places=("capital",))
        self.turns = Turns(society, counts, {"regime": np.zeros(1, np.uint8)})

    def on(self, day: int, *codes: int) -> list[tuple[int, str, int, str]]:
        """The turns of a day on which the words stand so, as day, word, value and cause."""
        self.turns.before()
        self.counted[0] = codes
        found = self.turns.after(day, lambda actor, number, word, before: lambda: f"why {word}")
        return [(event.day, event.word, event.value, event.cause) for event in found]


class _Sized:
    """A population of one."""

    def __init__(self, told: SimpleNamespace) -> None:
        self.place, self.names = told.place, told.names

    def __len__(self) -> int:
        return 1


def test_a_march_is_a_turn_when_it_sets_out_and_when_it_ends() -> None:
    rulers = Rulers()
    assert rulers.on(0, 0, 0, 60) == []
    assert rulers.on(1, 0, 7500, 50) == [(1, "coup", 1, "why coup")]
    assert rulers.on(2, 0, 3000, 40) == [], "a march that melts is the same march"
    assert rulers.on(3, 0, 0, 40) == [(3, "coup", 0, "why coup")]


def test_a_fall_is_a_turn_and_a_slow_share_is_none() -> None:
    rulers = Rulers()
    rulers.on(0, 0, 0, 60)
    assert rulers.on(1, 1, 0, 0) == [(1, "fallen", 1, "why fallen")]


def test_how_things_stand_on_the_first_day_is_no_turn() -> None:
    rulers = Rulers()
    assert rulers.on(0, 1, 5000, 60) == []
    assert rulers.on(1, 1, 5000, 60) == []
