"""Those who are called up bring what they think and remember.

Where persons join a collective, each of its agents is replaced, with the chance that newcomers make up among
those who are then there, by the likeness of an agent of the collectives that the newcomers left.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from groundswell.engine.layout import Layout
from groundswell.society.chance import uniform
from groundswell.society.ledger import Arrival
from groundswell.society.society import Population
from groundswell.society.tiles import LANES

_WHETHER_STREAM, _WHOSE_STREAM, _WHICH_STREAM = 1, 2, 3


def take_in(
    state: NDArray[np.uint8],
    layout: Layout,
    people: Population,
    arrivals: Iterable[Arrival],
    seed: int,
    replication: int,
    day: int,
) -> None:
    """Give the agents of a collective that newcomers have joined the likeness of those whom they left.

    Parameters
    ----------
    state : array of uint8
        State of all persons; changed in place.
    layout, people : Layout, Population
        Where their words lie, and who they are.
    arrivals : iterable of Arrival
        Who came where; those who come from nowhere take after those whom they join.
    seed, replication, day : int
        What the choice of agents hangs on, besides the collective.
    """
    rows = state.reshape(-1, layout.planes, LANES)
    for arrival in arrivals:
        origin = np.cumsum(arrival.left)
        if origin[-1] == 0:
            continue
        agents = int(people.agents[arrival.collective])
        drawn = [
            uniform(seed, stream, arrival.collective, agents, replication, day)
            for stream in (_WHETHER_STREAM, _WHOSE_STREAM, _WHICH_STREAM)
        ]
        new = np.flatnonzero(drawn[0] * (arrival.came + arrival.were) < arrival.came)
        whose = np.searchsorted(origin, (drawn[1][new] * origin[-1]).astype(np.int64), side="right")
        which = (drawn[2][new] * people.agents[whose]).astype(np.int64)
        to_row, to_lane = people.tiles.slot(np.full(new.size, arrival.collective), new)
        from_row, from_lane = people.tiles.slot(whose, which)
        rows[to_row, :, to_lane] = rows[from_row, :, from_lane]
