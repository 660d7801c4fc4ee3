"""The projection against Snyder's own figures, and against what a map must not do."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundswell.report.projection import EARTH, Albers, albers_for

DEGREES = st.floats(-80, 80)


def test_snyders_numbers() -> None:
    """Page 291 of the manual: on a sphere of radius 1, from 23 N 96 W as the origin."""
    at = Albers(29.5, 45.5, -96)([-75, -96], [35, 23]) / EARTH
    assert at[0] - at[1] == pytest.approx([0.2952720, 0.2416774], abs=1e-6)


@given(st.floats(-60, 60), st.floats(0, 30), st.floats(-180, 180), DEGREES, st.floats(-170, 170))
def test_there_and_back(south: float, more: float, meridian: float, latitude: float, across: float) -> None:
    cone = Albers(south, south + more, meridian)
    longitude, back = cone.back(cone([meridian + across], [latitude]))
    assert back[0] == pytest.approx(latitude, abs=1e-5)
    assert (longitude[0] - meridian - across + 180) % 360 - 180 == pytest.approx(0, abs=1e-5)


@pytest.mark.parametrize(
    "cone", [Albers(43, 74, 104), Albers(-40, -20, -60), Albers(0, 0, 3), Albers(-10, 10, 0)]
)
def test_areas_are_kept(cone: Albers) -> None:
    """A field of one degree by one is as large on the map as on the globe, wherever it lies."""
    for south in (-60, -1, 45, 70):
        side = np.linspace(0, 1, 60)
        west = cone.meridian + 20
        longitude = west + np.concatenate([side, np.ones(60), side[::-1], np.zeros(60)])
        latitude = south + np.concatenate([np.zeros(60), side, np.ones(60), side[::-1]])
        x, y = cone(longitude, latitude).T
        drawn = 0.5 * abs(float(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))))
        globe = EARTH**2 * np.radians(1) * (np.sin(np.radians(south + 1)) - np.sin(np.radians(south)))
        assert drawn == pytest.approx(globe, rel=1e-3)


def test_the_far_east_hangs_together() -> None:
    chukotka = [(178.0, 66.0), (-172.0, 66.0)]
    cone = albers_for([(20.0, 55.0), *chukotka])
    west, east = cone([178.0, -172.0], [66.0, 66.0])
    assert 0 < east[0] - west[0] < 600 and abs(east[1] - west[1]) < 600
    assert cone([188.0], [66.0])[0] == pytest.approx(east)


def test_one_point_is_land_enough() -> None:
    assert albers_for([(30.0, 60.0)])([30.0], [60.0]).shape == (1, 2)
