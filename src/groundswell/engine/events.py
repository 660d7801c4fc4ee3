"""Notices turns: a flag of an actor that is not a person becoming true, or ceasing to be.

So does a share that turns: true is whatever is not nought.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numba import njit
from numpy.typing import NDArray

from groundswell.engine.counts import Counts
from groundswell.grammar.chronicle import Event
from groundswell.society.society import Society

AskWhy = Callable[[str, int, str, NDArray[np.uint8]], Callable[[], str]]
"""Kind of actor, collective, word, state before the day -> what finds the law that weighed most, if it is asked."""

CAUSES_OF_A_DAY = 1
"""Of the actors of one kind and place that turn on the same day, so many can be asked why."""


class Turns:
    """Compares the flags of a day with those of the day before.

    Parameters
    ----------
    society : Society
        Who and where.
    counts, states : dict
        By kind of actor, filled in place by the engine.
    """

    def __init__(
        self,
        society: Society,
        counts: dict[str, Counts],
        states: dict[str, NDArray[np.uint8]],
    ) -> None:
        self._society, self._counts, self._states = society, counts, states
        watched = {
            actor: [
                number
                for number, word in enumerate(counted.words)
                # What an actor does today and may do again tomorrow is counted, but is no turn.
                if actor != "person" and (word.is_flag or word.turns) and word.chronicled and word.kept
            ]
            for actor, counted in counts.items()
        }
        self._watched = {actor: np.array(numbers) for actor, numbers in watched.items() if numbers}
        self._flags = {
            a: np.zeros((n.size, len(society.populations[a])), bool) for a, n in self._watched.items()
        }
        self._before = {actor: states[actor].copy() for actor in self._watched}
        self._is_first = True

    def before(self) -> None:
        """Remember how things stand before a day."""
        for actor, before in self._before.items():
            np.copyto(before, self._states[actor])

    def after(self, day: int, ask_why: AskWhy) -> list[Event]:
        """The turns of the day; `ask_why` finds the law behind one.

        The first step shows how things stand; what turns, turns later.
        """
        events: list[Event] = []
        for actor, numbers in self._watched.items():
            now = self._counts[actor].by_collective, numbers, self._flags[actor]
            if _turn(*now):
                events += [] if self._is_first else self._turned(day, actor, ask_why)
                _keep(*now)
        self._is_first = False
        return events

    def _turned(self, day: int, actor: str, ask_why: AskWhy) -> list[Event]:
        events: list[Event] = []
        population, counted = self._society.populations[actor], self._counts[actor]
        for number, flags in zip(self._watched[actor].tolist(), self._flags[actor], strict=True):
            asked: dict[tuple[int, int], int] = {}
            now, word = counted.by_collective[:-1, number] != 0, counted.words[number].name
            for turned in np.flatnonzero(now != flags).tolist():
                place, value = int(population.place[turned]), int(now[turned])
                asked[place, value] = asked.get((place, value), 0) + 1
                asks = asked[place, value] <= CAUSES_OF_A_DAY
                cause = ask_why(actor, turned, word, self._before[actor]) if asks else str
                where = self._society.places[place]
                events.append(Event(day, actor, population.names[turned], where, word, value, cause))
        return events


@njit(cache=True, nogil=True, error_model="numpy")
def _turn(counts, numbers, flags):  # type: ignore[no-untyped-def]
    """Whether any flag is no more what it was."""
    for word in range(numbers.size):
        for collective in range(flags.shape[1]):
            if (counts[collective, numbers[word]] != 0) != flags[word, collective]:
                return True
    return False


@njit(cache=True, nogil=True, error_model="numpy")
def _keep(counts, numbers, flags):  # type: ignore[no-untyped-def]
    for word in range(numbers.size):
        for collective in range(flags.shape[1]):
            flags[word, collective] = counts[collective, numbers[word]] != 0


def warm_turns() -> None:
    """Compile, or take from the cache, the functions of this file."""
    nobody = np.zeros((2, 1), np.int64), np.zeros(1, np.int64), np.zeros((1, 1), bool)
    _turn(*nobody)
    _keep(*nobody)
