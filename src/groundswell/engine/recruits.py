"""Those who are called up bring what they think and remember.

Where persons join a collective, each of its agents is replaced, with the chance that newcomers make up among
those who are then there, by the likeness of an agent of the collectives that the newcomers left.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from groundswell.engine.layout import Column, Layout, full_code
from groundswell.engine.perceive import Counts
from groundswell.grammar.word import Storage
from groundswell.society.chance import uniform
from groundswell.society.ledger import Arrival
from groundswell.society.society import Population
from groundswell.society.tiles import LANES

_Slots = tuple[NDArray[np.int64], NDArray[np.int64]]
_WHETHER_STREAM, _WHOSE_STREAM, _WHICH_STREAM = 1, 2, 3
_MOVEMENTS_OF_A_DAY = 1024


@dataclass(frozen=True)
class Muster:
    """Whose agents may change, and what the choice hangs on.

    Attributes
    ----------
    people, layout : Population, Layout
        All persons, and where their words lie.
    seed, replication : int
        What the choice hangs on, besides the day, the movement and the collective.
    """

    people: Population
    layout: Layout
    seed: int
    replication: int

    def take_in(self, state: NDArray[np.uint8], arrivals: Iterable[Arrival], day: int) -> NDArray[np.int64]:
        """Give agents of a collective that newcomers have joined the likeness of those whom they left.

        Likenesses are those of the morning, whoever else moves on the day. Those who come from nowhere take after
        those whom they join.

        Parameters
        ----------
        state : array of uint8
            State of all persons; changed in place.
        arrivals : iterable of Arrival
            Who came where.
        day : int
            Which day.

        Returns
        -------
        array of int64
            The collectives whose agents changed.
        """
        rows = state.reshape(-1, self.layout.planes, LANES)
        changes = [self._chosen(arrival, day) for arrival in arrivals if arrival.origin is not None]
        likenesses = [rows[row, :, lane].copy() for _, _, (row, lane) in changes]
        for (_, (row, lane), _), likeness in zip(changes, likenesses, strict=True):
            rows[row, :, lane] = likeness
        return np.array(sorted({collective for collective, _, _ in changes}), np.int64)

    def _chosen(self, arrival: Arrival, day: int) -> tuple[int, _Slots, _Slots]:
        """The collective, the slots of its agents that change, and the slots of those whose likeness they take."""
        origin, agents = arrival.origin, int(self.people.agents[arrival.collective])
        assert origin is not None
        row = arrival.collective * _MOVEMENTS_OF_A_DAY + arrival.turn
        whether, whose, which = (
            uniform(self.seed, stream, row & 0xFFFFFFFF, agents, self.replication, day)
            for stream in (_WHETHER_STREAM, _WHOSE_STREAM, _WHICH_STREAM)
        )
        new = np.flatnonzero(whether * (arrival.came + arrival.were) < arrival.came)
        source = np.searchsorted(origin, (whose[new] * origin[-1]).astype(np.int64), side="right")
        member = (which[new] * self.people.agents[source]).astype(np.int64)
        to = self.people.tiles.slot(np.full(new.size, arrival.collective), new)
        return arrival.collective, to, self.people.tiles.slot(source, member)

    def recount(self, state: NDArray[np.uint8], counts: Counts, collectives: NDArray[np.int64]) -> None:
        """Count the kept words of some collectives anew, so that newcomers are seen on the day they come."""
        rows = state.reshape(-1, self.layout.planes, LANES)
        kept = [(k, self.layout.column(word.name)) for k, word in enumerate(counts.words) if word.kept]
        for collective in collectives.tolist():
            agents = np.arange(self.people.agents[collective])
            row, lane = self.people.tiles.slot(np.full(agents.size, collective), agents)
            for number, column in kept:
                counts.by_collective[collective, number] = codes_of(rows[row, :, lane], column).sum()


def codes_of(agents: NDArray[np.uint8], column: Column) -> NDArray[np.int64]:
    """The codes of a word, as they are counted; `agents` are bytes by agent and plane, shape (agents, planes)."""
    word, plane = column.word, column.plane
    if word.storage is Storage.FLAG:
        return (agents[:, plane].astype(np.int64) >> column.bit) & 1
    held = agents[:, plane : plane + word.storage.value]
    if word.storage is Storage.EXACT:
        values = np.ascontiguousarray(held).view(np.float32)[:, 0]
        return np.rint((values - word.low) / (word.high - word.low) * full_code(word)).astype(np.int64)
    codes: NDArray[np.int64] = held.astype(np.int64) @ (256 ** np.arange(word.storage.value))
    return codes
