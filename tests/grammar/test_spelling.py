"""Messages to someone who wrote something wrong."""

import doctest
import pickle

import pytest

from groundswell.grammar import spelling
from groundswell.grammar.spelling import BadInput, UnknownName, nearest, unknown


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("elastc_band", "elastic_band"),
        ("ELASTIC-BAND", "elastic_band"),
        ("dual power", "dual_power"),
        ("?", None),
    ],
)
def test_nearest(word, found):
    assert nearest(word, iter(["elastic_band", "dual_power"])) == found


def test_unknown_names_the_nearest_and_the_known():
    error = unknown("law", "elastc_band", {"elastic_band", "blame"})
    assert isinstance(error, UnknownName) and isinstance(error, BadInput) and isinstance(error, ValueError)
    assert str(error) == "unknown law 'elastc_band'; did you mean 'elastic_band'? known: blame, elastic_band"
    assert str(unknown("law", "xyzzy", ["blame"])) == "unknown law 'xyzzy'; known: blame"
    assert str(unknown("law", "x", [])) == "unknown law 'x'; known: none"


def test_a_long_shelf_is_cut():
    assert str(unknown("word", "?", [f"w{k:02d}" for k in range(30)])).endswith("w10, w11 and 18 more")


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ({}, "no unit; expected persons"),
        ({"file": "case.yaml"}, "case.yaml: no unit; expected persons"),
        ({"file": "case.yaml", "line": 3}, "case.yaml:3: no unit; expected persons"),
    ],
)
def test_place_comes_first(place, shown):
    assert str(BadInput("no unit", expected="persons", **place)) == shown


def test_a_place_can_be_added_and_survives_a_process():
    error = unknown("law", "elastc_band", ["elastic_band"]).at("theory.py", 12)
    assert isinstance(error, UnknownName) and str(error).startswith("theory.py:12: unknown law")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    assert type(pickle.loads(pickle.dumps(error))) is UnknownName


def test_examples():
    outcome = doctest.testmod(spelling)
    assert outcome.attempted and not outcome.failed
