"""Notices turns: a flag of an actor that is not a person becoming true, or ceasing to be."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from groundswell.engine.perceive import Counts
from groundswell.grammar.chronicle import Event
from groundswell.society.society import Society

AskWhy = Callable[[str, int, str, NDArray[np.uint8]], str]
"""Kind of actor, collective, word, state before the day -> the law that weighed most."""

CAUSES_OF_A_DAY = 1
"""Of the actors of one kind and place that turn on the same day, so many are asked why."""


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
        self._watched = [
            (actor, number, word.name)
            for actor, counted in counts.items()
            for number, word in enumerate(counted.words)
            # What an actor does today and may do again tomorrow is counted, but is no turn.
            if actor != "person" and word.is_flag and word.chronicled and word.kept
        ]
        self._flags: dict[tuple[str, int], NDArray[np.int64]] = {}
        self._before: dict[str, NDArray[np.uint8]] = {}

    def before(self) -> None:
        """Remember how things stand before a day."""
        for actor, number, _ in self._watched:
            self._flags[actor, number] = self._counts[actor].by_collective[:-1, number].copy()
        # Once for each kind of actor, however many of its words are watched.
        self._before = {
            actor: self._states[actor].copy() for actor in {watched[0] for watched in self._watched}
        }

    def after(self, day: int, ask_why: AskWhy) -> list[Event]:
        """The turns of the day; `ask_why` names the law behind one."""
        return [event for watched in self._watched for event in self._turned(day, *watched, ask_why)]

    def _turned(self, day: int, actor: str, number: int, word: str, ask_why: AskWhy) -> list[Event]:
        events: list[Event] = []
        asked: dict[tuple[int, int], int] = {}
        now, population = self._counts[actor].by_collective[:-1, number], self._society.populations[actor]
        for turned in np.flatnonzero(now != self._flags[actor, number]).tolist():
            place, value = int(population.place[turned]), int(now[turned])
            asked[place, value] = asked.get((place, value), 0) + 1
            asks = asked[place, value] <= CAUSES_OF_A_DAY
            cause = ask_why(actor, turned, word, self._before[actor]) if asks else ""
            events.append(
                Event(day, actor, population.names[turned], self._society.places[place], word, value, cause)
            )
        return events
