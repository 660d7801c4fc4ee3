"""A projection for the maps: Albers' conic, which keeps areas, so that circles and provinces can be compared.

J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987), pages 98-103, on a sphere.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

EARTH = 6371.0
"""Mean radius, kilometres."""

#: Below it the cone is so slender that it is drawn as a cylinder, which a country on the equator needs.
_CYLINDER = 1e-4


@dataclass(frozen=True)
class Albers:
    """A cone through two parallels.

    Attributes
    ----------
    south, north : float
        The two parallels on which lengths are true, degrees.
    meridian : float
        The meridian that stands upright, degrees.
    """

    south: float
    north: float
    meridian: float

    def __call__(self, longitude: Sequence[float], latitude: Sequence[float]) -> NDArray[np.float64]:
        """Kilometres east and north of the centre, shape (points, 2)."""
        # Counted from the upright meridian, so that land on both sides of 180 degrees hangs together.
        across = np.radians((np.asarray(longitude, float) - self.meridian + 180) % 360 - 180)
        up = np.sin(np.radians(np.asarray(latitude, float)))
        south, north = math.sin(math.radians(self.south)), math.sin(math.radians(self.north))
        cone = (south + north) / 2
        if abs(cone) < _CYLINDER:
            true = math.cos(math.radians(self.north))
            return EARTH * np.stack([across * true, up / true], axis=1)
        bend = 1 - south**2 + 2 * cone * south
        here, centre = (np.sqrt(np.maximum(bend - 2 * cone * at, 0)) / cone for at in (up, np.array(cone)))
        return EARTH * np.stack([here * np.sin(cone * across), centre - here * np.cos(cone * across)], axis=1)


def albers_for(points: Iterable[tuple[float, float]]) -> Albers:
    """The cone that suits some land.

    Its two parallels stand a sixth of the height from the edges, as is the custom; its meridian in the middle of
    the widest stretch of longitudes that is not empty, wherever the date line runs.

    Parameters
    ----------
    points : iterable of (longitude, latitude)
        Degrees; one at least.

    >>> albers_for([(170.0, 60.0), (-170.0, 66.0)])
    Albers(south=61.0, north=65.0, meridian=180.0)
    """
    longitudes, latitudes = zip(*points, strict=True)
    around = sorted({longitude % 360 for longitude in longitudes})
    gaps = [(after - before) % 360 or 360 for before, after in zip(around, [*around[1:], around[0]], strict=True)]
    emptiest = max(range(len(gaps)), key=gaps.__getitem__)
    width = 360 - gaps[emptiest]
    west = around[(emptiest + 1) % len(around)]
    low, high = min(latitudes), max(latitudes)
    sixth = (high - low) / 6
    return Albers(low + sixth, high - sixth, (west + width / 2) % 360)
