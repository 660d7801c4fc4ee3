"""How strongly places hear of each other: by what they are, and by how far apart they lie."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.case import Place, Ties

EARTH = 6371.0
"""Mean radius, kilometres."""


def distance(one: Place, other: Place) -> float:
    """Great-circle distance in kilometres.

    >>> from groundswell.grammar.case import Place
    >>> round(distance(Place("a", "A", 59.94, 30.31), Place("b", "B", 55.75, 37.62)))  # the two capitals
    635
    """
    north, south = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    half = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(across / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(half))


def tie_weights(places: tuple[Place, ...], ties: Ties | None) -> NDArray[np.float64]:
    """Share of each place in the news that another hears, shape (places, places); rows sum to 1, or to 0 alone."""
    weights = np.zeros((len(places), len(places)))
    if ties is None:
        return weights
    for row, here in enumerate(places):
        for column, there in enumerate(places):
            if row != column:
                near = 0.5 ** (distance(here, there) / ties.reach)
                weights[row, column] = near * there.columns.get(ties.weigh_by, 0.0)
    total = weights.sum(axis=1, keepdims=True)
    return np.divide(weights, total, out=np.zeros_like(weights), where=total > 0)
