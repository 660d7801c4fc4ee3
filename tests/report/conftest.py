"""A run of the town, on which the faces are tried; and the same with a record beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from groundswell import api
from groundswell.grammar.case import Series
from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.sources import Confidence, Source
from groundswell.trial.card import Card
from groundswell.trial.judge import Beside, Comparison, judge

NAN = float("nan")
RECALLED = "1903"


@pytest.fixture(scope="session")
def card() -> Card:
    """Every kind of actor, a spring with a council and a mutiny in it, and no record."""
    return api.run("town", theory="dual_power", until="1901-04-15", seed=1, replications=3, threads=2)


@pytest.fixture(scope="session")
def recorded(card: Card) -> Card:
    """The same run as if the town had kept a table of years, fitted badly, one year of it from memory."""
    keys = ("1901", "1902", RECALLED, "1904")
    confidence = tuple(Confidence.RECALLED if key == RECALLED else Confidence.READ for key in keys)
    record = Series(
        "strikers_by_year", "strikes", "thousand persons", "year", ("1900", *keys[:3]), (5.0, 10.0, 100.0, 40.0),
        (Confidence.READ, *confidence[:3]), (Source("granovetter1978", "1"),),
    )  # fmt: skip
    periods = (
        Beside("1901", 10.0, 8.0, 12.0, 20.0, {"crps": 1.0}),
        Beside("1902", 100.0, 1.0, 2.0, 3.0, {"crps": 98.0}),
        Beside(RECALLED, 40.0, 30.0, 41.0, 50.0, {"crps": 2.0}),
        Beside("1904", None, 0.0, 1.0, NAN, {}),
    )
    run = Series("strikers_by_year", "strikes", "thousand persons", "year", keys, (12.0, 2.0, 41.0, 1.0))
    case = replace(card.scenario.case, record={record.name: record})
    others = tuple(c for c in card.comparisons if c.name != record.name)
    return replace(
        card,
        scenario=replace(card.scenario, case=case),
        comparisons=(*others, Comparison(run, record, periods)),
        verdicts=judge(
            [replace(r, observed={**r.observed, record.name: run}) for r in card.replications],
            [_rises, _falls, _of_nothing],
        ),
    )


def _fell(observed: Observed) -> bool:
    values = observed["strikers_by_year"].values
    return values[1] < values[0]


@expectation(
    id="ATx1", case="town", needs=("strikers_by_year",), used="fit", observable="read",
    talk="It falls.", record="It rose.", source="granovetter1978", talk_formula=_fell,
)  # fmt: skip
def _falls(observed: Observed) -> bool:
    return not _fell(observed)


@expectation(
    id="ATx2", case="town", needs=("strikers_by_year",), used="held_out", observable="read",
    talk="It rises.", record="It rose.", source="granovetter1978",
)  # fmt: skip
def _rises(observed: Observed) -> bool:
    values = observed["strikers_by_year"].values
    return values[1] > values[0]


@expectation(
    id="ATx3", case="town", needs=("nobody_counts_it",), used="held_out", observable="none",
    talk="A mood.", record="Nothing.", source="granovetter1978",
)  # fmt: skip
def _of_nothing(observed: Observed) -> bool:
    return bool(observed)
