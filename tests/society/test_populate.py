"""Populate: persons come out exactly, sizes follow the distribution, and the seed is all that chance hangs on."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from groundswell import api, catalogue
from groundswell.grammar.calendar import JulianDate
from groundswell.grammar.case import Case
from groundswell.grammar.layer import SAMPLED, SizeClass
from groundswell.society.ledger import Ledger
from groundswell.society.populate import LEAST_AGENTS, populate


@pytest.fixture(scope="module")
def russia() -> Case:
    return api.read("russia_1904_1918")


@pytest.fixture(scope="module")
def even(russia: Case) -> Case:
    """With all layers as fine as one another."""
    return replace(russia, layers=tuple(replace(layer, coarser=1) for layer in russia.layers))


@pytest.mark.parametrize("scale", [500, 2000, 5000])
def test_persons_come_out_exactly(russia: Case, scale: int) -> None:
    people = populate(russia, scale).populations["person"]
    for number, layer in enumerate(russia.layers):
        counted = np.zeros(len(russia.places), np.int64)
        mine = people.layer == number
        np.add.at(counted, people.place[mine], people.persons[mine])
        if layer.named:
            continue
        expected = [layer.persons.get(place.name, 0) for place in russia.places]
        np.testing.assert_array_equal(counted, expected)


@pytest.mark.parametrize(("scale", "more"), [(100, 0.02), (500, 0.08), (2000, 0.3)])
def test_no_collective_is_too_small(even: Case, scale: int, more: float) -> None:
    """Twelve agents at least, so that a coarse society has more of them than its scale says, a fine one hardly any."""
    society = populate(even, scale)
    people = society.populations["person"]
    assert people.agents.min() >= LEAST_AGENTS
    assert -0.01 < society.agents * scale / int(people.room.sum()) - 1 < more


def test_a_coarser_layer_is_sampled_more_thinly_where_it_is_a_sample(russia: Case, even: Case) -> None:
    [number] = [k for k, layer in enumerate(russia.layers) if layer.name == "peasants"]
    for scale, times in ((1000, 4.0), (SAMPLED, 4.0), (SAMPLED - 1, 1.0)):
        thin, thick = (populate(case, scale).populations["person"] for case in (russia, even))
        assert thin.agents.min() >= LEAST_AGENTS
        mine, theirs = thin.layer == number, thick.layer == number
        assert thick.agents[theirs].sum() / thin.agents[mine].sum() == pytest.approx(times, rel=0.05)
        assert thin.persons[mine].sum() == thick.persons[theirs].sum()
        np.testing.assert_array_equal(thin.agents[~mine], thick.agents[~theirs])


@pytest.mark.parametrize("scale", [1000, 100])
@pytest.mark.parametrize("seed", range(3))
def test_sizes_follow_the_distribution(russia: Case, scale: int, seed: int) -> None:
    """Shares of workers by plant size come out within two points of what the case says, as at its own scale."""
    assert scale <= russia.scale
    [layer] = [layer for layer in russia.layers if layer.name == "workers"]
    society = populate(russia, scale, seed)
    people = society.populations["person"]
    mine = people.layer == society.layers.index("workers")
    size, persons = people.settings["fellows"][mine] * 1000, people.persons[mine]
    for part in layer.sizes:
        held = persons[(size > part.low - 1) & (size <= part.high + 0.5)].sum() / persons.sum()
        assert held == pytest.approx(part.share, abs=0.02), f"{part.low}-{part.high} persons"


@pytest.mark.parametrize(("scale", "seed"), [(1000, 1), (1000, 2), (1000, 3), (1000, 4), (500, 1)])
def test_industry_grows_into_the_sizes_of_1910(russia: Case, scale: int, seed: int) -> None:
    """The last day of 1910 beside the inspectorate's own table of that year, which no rule of the case reads."""
    assert scale <= russia.scale
    table = (
        Path(str(catalogue.case_folder("russia_1904_1918")))
        / "series/industry_concentration_by_plant_size.csv"
    )
    rows = [
        row
        for row in csv.DictReader(table.read_text("utf-8").splitlines())
        if row["year"] == "1910" and row["workers_per_plant"] != "total"
    ]
    recorded = [float(row["share_of_workers_pct"]) for row in rows]
    society = populate(russia, scale, seed)
    people, ledger = society.populations["person"], Ledger(society, russia.movements, russia.calendar.start)
    for day in ledger.days(-1, JulianDate(1910, 12, 31).day_number - russia.calendar.start.day_number):
        ledger.write(day)
    mine = np.isin(
        people.layer, [society.layers.index(n) for n in ("workers", "capital_workers", "new_workers")]
    )
    bounds = [0, 50.5, 100.5, 500.5, 1000.5, 1e9]
    persons = np.histogram(people.settings["fellows"][mine] * 1000, bounds, weights=ledger.persons[mine])[0]
    np.testing.assert_allclose(100 * persons / persons.sum(), recorded, atol=2.0)


def test_the_same_seed_gives_the_same_society(russia: Case) -> None:
    first, again, other = (populate(russia, 5000, seed).populations["person"] for seed in (1, 1, 2))
    np.testing.assert_array_equal(first.settings["fellows"], again.settings["fellows"])
    assert not np.array_equal(first.settings["fellows"], other.settings["fellows"])


def test_one_agent_each_in_the_town() -> None:
    society = populate(api.read("town"))
    assert society.agents == society.persons
    assert len(society.populations["person"]) == 20
    assert len(society.populations["institution"]) >= 2
    units = society.populations["unit"]
    assert (units.base >= 0).all() and (units.agents == 1).all()


def test_a_layer_of_large_collectives_only(russia: Case) -> None:
    """Collectives larger than twelve agents stand for themselves."""
    [layer] = [layer for layer in russia.layers if layer.name == "workers"]
    place = next(iter(layer.persons))
    one = replace(layer, persons={place: 50_000}, sizes=(SizeClass(1000, 2000, 1.0),))
    people = populate(replace(russia, layers=(one,), posts=()), 10).populations["person"]
    sizes = np.round(people.settings["fellows"] * 1000)
    assert (people.persons != sizes).sum() <= 1, "only the last one is cut to what is left"
    assert people.persons.sum() == 50_000


def test_scale_is_checked() -> None:
    with pytest.raises(ValueError, match="1 or more"):
        populate(api.read("town"), 0)
