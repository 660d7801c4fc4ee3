"""Ties: near and large places are heard most, and the shares of news add up."""

from __future__ import annotations

import numpy as np
import pytest

from groundswell.grammar.case import Place, Ties
from groundswell.grammar.sources import Confidence, Source
from groundswell.society.ties import distance, tie_weights

PLACES = (
    Place("a", "A", 60.0, 30.0, {"urban": 1000.0}),
    Place("b", "B", 59.0, 31.0, {"urban": 100.0}),
    Place("c", "C", 55.0, 37.0, {"urban": 1000.0}),
    Place("d", "D", 55.0, 38.0, {}),
)
TIES = Ties("post", "an invented post", 300.0, "urban", Source("invented"), Confidence.ASSUMED)


def test_known_distances() -> None:
    pole, equator = Place("p", "P", 90.0, 0.0), Place("e", "E", 0.0, 50.0)
    assert distance(pole, equator) == pytest.approx(6371.0 * np.pi / 2)
    assert distance(pole, pole) == 0.0


def test_shares_of_news() -> None:
    weights = tie_weights(PLACES, TIES)
    np.testing.assert_allclose(weights.sum(axis=1), 1.0)
    assert (np.diag(weights) == 0).all()
    assert weights[3, 2] > weights[3, 0], "the nearer of two equal towns is heard more"
    assert (weights[:, 3] == 0).all(), "a place without towns sends no news"


def test_reach_is_where_a_tie_falls_to_a_half() -> None:
    here, near, far = (Place(n, n, 0.0, x, {"urban": 1.0}) for n, x in (("h", 0.0), ("n", 1.0), ("f", 2.0)))
    reach = distance(here, near)
    weights = tie_weights(
        (here, near, far), Ties("t", "", reach, "urban", Source("invented"), Confidence.ASSUMED)
    )
    assert weights[0, 1] == pytest.approx(2 * weights[0, 2])


def test_without_ties_nobody_hears() -> None:
    assert not tie_weights(PLACES, None).any()
