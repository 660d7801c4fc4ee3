"""What of the land is seen on a map: all of it, and the part where most people live."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Line = NDArray[np.float64]
"""Points in kilometres, shape (points, 2)."""

_MOST = 0.9  # of the people, along either side of the box that is drawn larger


class Frame(NamedTuple):
    """A stretch of land, in kilometres."""

    west: float
    east: float
    south: float
    north: float

    @property
    def wide(self) -> float:
        """From west to east."""
        return self.east - self.west

    @property
    def tall(self) -> float:
        """From south to north."""
        return self.north - self.south

    def fitted(self, ratio: float) -> Frame:
        """The least frame around it that is so many times as tall as wide."""
        more_wide = max(self.tall / ratio - self.wide, 0) / 2
        more_tall = max(self.wide * ratio - self.tall, 0) / 2
        return Frame(
            self.west - more_wide, self.east + more_wide, self.south - more_tall, self.north + more_tall
        )

    def meets(self, line: Line) -> bool:
        """Whether a line comes near it."""
        (west, south), (east, north) = line.min(axis=0), line.max(axis=0)
        return bool(west <= self.east and east >= self.west and south <= self.north and north >= self.south)


def crowd(at: Line, persons: NDArray[np.float64]) -> list[int]:
    """The places among which most people live, in the smallest box."""
    west, east = _window(at[:, 0], persons)
    inside = (at[:, 0] >= west) & (at[:, 0] <= east)
    south, north = _window(at[inside, 1], persons[inside])
    return [int(k) for k in np.flatnonzero(inside & (at[:, 1] >= south) & (at[:, 1] <= north))]


def _window(along: NDArray[np.float64], persons: NDArray[np.float64]) -> tuple[float, float]:
    """The shortest stretch with most of the persons."""
    order = np.argsort(along, kind="stable")
    reached = np.cumsum(persons[order])
    best = float(along[order[0]]), float(along[order[-1]])
    for first, start in enumerate(order):
        before = reached[first - 1] if first else 0.0
        last = int(np.searchsorted(reached, before + _MOST * reached[-1]))
        if last < order.size and along[order[last]] - along[start] < best[1] - best[0]:
            best = float(along[start]), float(along[order[last]])
    return best
