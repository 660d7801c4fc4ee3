"""Crises of power, by day: governments made and unmade, marches against the councils, risings, as they begin.

A coalition that forms or breaks up, a force that sets out on a march, a party that takes to the street to
govern: at most one of each a day. April, May, July, August and October of 1917 had one or more.
"""

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import EXACT
from groundswell.grammar.observable import observable, summed


@observable(
    unit="crises",
    step="day",
    needs=("regime.coalition", "regime.coup", "organisation.rising"),
    error="None: cabinets, marches and risings are in every newspaper. A crisis that ended in talk is not counted.",
    error_model=EXACT,
)
def crises_of_power_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Changes of coalition, beginnings of coups and of risings; as things stood on the first day is no change."""
    coalition, coup, rising = (
        _any(chronicle, word) for word in ("regime.coalition", "regime.coup", "organisation.rising")
    )
    crises = (coalition != _before(coalition)).astype(float)
    for state in (coup, rising):
        crises += state & ~_before(state)
    return summed(crises, chronicle.calendar, "day")


def _any(chronicle: Chronicle, word: str) -> NDArray[np.bool_]:
    """Whether it holds of anyone, by day."""
    held: NDArray[np.bool_] = sum(chronicle.by_actor(word).values(), start=0.0 * chronicle.persons()) > 0
    return held


def _before(state: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The day before of each day; the first day is its own."""
    return np.concatenate([state[:1], state[:-1]])
