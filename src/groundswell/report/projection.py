"""A projection for the maps: Albers' conic, which keeps areas, so that circles and provinces can be compared.

J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987), pages 98-103, on a sphere.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

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

    def __call__(self, longitude: ArrayLike, latitude: ArrayLike) -> NDArray[np.float64]:
        """Kilometres east and north of the centre, shape (points, 2)."""
        # Counted from the upright meridian, so that land on both sides of 180 degrees hangs together.
        across = np.radians((np.asarray(longitude, float) - self.meridian + 180) % 360 - 180)
        up = np.sin(np.radians(np.asarray(latitude, float)))
        cone, bend, centre = self._cone
        if not cone:
            return EARTH * np.stack([across * bend, up / bend], axis=1)
        radius = np.sqrt(np.maximum(bend - 2 * cone * up, 0)) / cone
        return EARTH * np.stack(
            [radius * np.sin(cone * across), centre - radius * np.cos(cone * across)], axis=1
        )

    def back(self, at: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Longitude and latitude of points in kilometres, shape (points, 2).

        >>> longitude, latitude = Albers(43, 74, 104).back(Albers(43, 74, 104)([30.3], [59.9]))
        >>> round(float(longitude[0]), 6), round(float(latitude[0]), 6)
        (30.3, 59.9)
        """
        x, y = np.asarray(at, float).T / EARTH
        cone, bend, centre = self._cone
        if not cone:
            return self.meridian + np.degrees(x / bend), np.degrees(np.arcsin(np.clip(y * bend, -1, 1)))
        side = math.copysign(1.0, cone)
        around = np.arctan2(side * x, side * (centre - y))
        up = (bend - (x**2 + (centre - y) ** 2) * cone**2) / (2 * cone)
        return self.meridian + np.degrees(around / cone), np.degrees(np.arcsin(np.clip(up, -1, 1)))

    @property
    def _cone(self) -> tuple[float, float, float]:
        """Slope of the cone, what bends it, and how far its tip is from the centre; no slope for a cylinder."""
        south, north = math.sin(math.radians(self.south)), math.sin(math.radians(self.north))
        cone = (south + north) / 2
        if abs(cone) < _CYLINDER:
            return 0.0, math.cos(math.radians(self.north)), 0.0
        bend = 1 - south**2 + 2 * cone * south
        return cone, bend, math.sqrt(bend) / cone


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
    gaps = [
        (after - before) % 360 or 360 for before, after in zip(around, [*around[1:], around[0]], strict=True)
    ]
    emptiest = max(range(len(gaps)), key=gaps.__getitem__)
    width = 360 - gaps[emptiest]
    west = around[(emptiest + 1) % len(around)]
    low, high = min(latitudes), max(latitudes)
    sixth = (high - low) / 6
    return Albers(low + sixth, high - sixth, (west + width / 2) % 360)
