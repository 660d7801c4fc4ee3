"""Those who are called up bring what they think and remember.

Where persons join a collective, each of its agents is replaced, with the chance that newcomers make up among
those who are then there, by the likeness of an agent of the collectives that the newcomers left.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from groundswell.engine.counts import Counts
from groundswell.engine.layout import Column, Layout, full_code
from groundswell.grammar.word import Storage
from groundswell.society.chance import uniform_sets
from groundswell.society.moves import Newcomers
from groundswell.society.society import Population
from groundswell.society.tiles import LANES

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

    def take_in(self, state: NDArray[np.uint8], coming: Newcomers, day: int) -> NDArray[np.int64]:
        """Give agents of a collective that newcomers have joined the likeness of those whom they left.

        Likenesses are those of the morning, whoever else moves on the day. Those who come from nowhere take after
        those whom they join.

        Parameters
        ----------
        state : array of uint8
            State of all persons; changed in place.
        coming : Newcomers
            Who came where, and whom they left.
        day : int
            Which day.

        Returns
        -------
        array of int64
            The collectives whose agents changed.
        """
        numbers, movement, origins = coming
        if not len(numbers):
            return np.empty(0, np.int64)
        rows = numbers[:, 0] * _MOVEMENTS_OF_A_DAY + numbers[:, 3]
        agents = self.people.agents[numbers[:, 0]].astype(np.int64)
        luck = [
            uniform_sets(self.seed, stream, rows & 0xFFFFFFFF, agents, self.replication, day)
            for stream in (_WHETHER_STREAM, _WHOSE_STREAM, _WHICH_STREAM)
        ]
        chosen = _choose(numbers, movement, origins, self.people.agents, *luck)
        to_row, to_lane = self.people.tiles.slot(chosen[:, 0], chosen[:, 1])
        from_row, from_lane = self.people.tiles.slot(chosen[:, 2], chosen[:, 3])
        planes = state.reshape(-1, self.layout.planes, LANES)
        likeness = planes[from_row, :, from_lane]
        planes[to_row, :, to_lane] = likeness  # of several movements into one place, the last one holds
        return np.unique(chosen[:, 0])

    def recount(self, state: NDArray[np.uint8], counts: Counts, collectives: NDArray[np.int64]) -> None:
        """Count the kept words of some collectives anew, so that newcomers are seen on the day they come."""
        if not collectives.size:
            return
        agents = self.people.agents[collectives].astype(np.int64)
        starts = np.cumsum(agents) - agents
        member = np.arange(int(agents.sum())) - np.repeat(starts, agents)
        row, lane = self.people.tiles.slot(np.repeat(collectives, agents), member)
        held = state.reshape(-1, self.layout.planes, LANES)[row, :, lane]
        for number, word in enumerate(counts.words):
            if word.kept:
                codes = codes_of(held, self.layout.column(word.name))
                counts.by_collective[collectives, number] = np.add.reduceat(codes, starts)


@njit(cache=True, nogil=True, error_model="numpy")
def _choose(arrivals, turn, origins, agents_of, whether, whose, which):  # type: ignore[no-untyped-def]
    """Rows of (collective, member, collective, member): who takes whose likeness.

    `arrivals` are rows of (collective, came, were, number of the movement), `turn` says which of the `origins` is
    theirs. For each agent of a collective there are three draws: whether it changes, where the newcomer is from, and
    whose likeness it takes.
    """
    chosen, made, agent = np.empty((whether.size, 4), np.int64), 0, 0
    for arrival in range(arrivals.shape[0]):
        collective, came, were = arrivals[arrival, 0], arrivals[arrival, 1], arrivals[arrival, 2]
        origin = origins[turn[arrival]]
        for member in range(agents_of[collective]):
            if whether[agent] * (came + were) < came:
                source = np.searchsorted(origin, np.int64(whose[agent] * origin[-1]), side="right")
                chosen[made, 0], chosen[made, 1] = collective, member
                chosen[made, 2], chosen[made, 3] = source, np.int64(which[agent] * agents_of[source])
                made += 1
            agent += 1
    return chosen[:made].copy()


def codes_of(agents: NDArray[np.uint8], column: Column) -> NDArray[np.int64]:
    """The codes of a word, as they are counted; `agents` are bytes by agent and plane, shape (agents, planes)."""
    word, plane = column.word, column.plane
    if word.storage is Storage.FLAG:
        return (agents[:, plane].astype(np.int64) >> column.bit) & 1
    held = agents[:, plane : plane + word.storage.value]
    if word.storage is Storage.EXACT:
        values = np.ascontiguousarray(held).view(np.float32)[:, 0]
        exact: NDArray[np.int64] = np.rint(
            (values - word.low) / (word.high - word.low) * full_code(word)
        ).astype(np.int64)
        return exact
    codes: NDArray[np.int64] = held.astype(np.int64) @ (256 ** np.arange(word.storage.value))
    return codes
