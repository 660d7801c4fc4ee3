"""The ledger: nobody is lost, nobody is made, and what cannot be is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundswell import api
from groundswell.engine.run import Luck, Run
from groundswell.grammar.case import Case, Movement
from groundswell.grammar.sources import Confidence, Source
from groundswell.society.ledger import Ledger, Unbalanced, apportion
from groundswell.society.populate import populate


@pytest.fixture(scope="module")
def town() -> Case:
    return api.read("town")


def movement(
    case: Case, leaving: dict[tuple[str, str], int], joining: dict[tuple[str, str], int], *days: int
) -> Movement:
    dates = tuple(case.calendar.date_of(day) for day in days)
    return Movement(
        "moved", "a try", dates, leaving, joining, (Source("invented"),), Confidence.ASSUMED, "a try"
    )


def cell(case: Case, layer: str) -> tuple[str, str]:
    [found] = [each for each in case.layers if each.name == layer]
    place = found.named[0].place if found.named else next(iter(found.persons))
    return layer, place


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**8), min_size=1, max_size=40))
def test_apportioning_loses_nobody(whole: int, weights: list[int]) -> None:
    if sum(weights) == 0:
        return
    parts = apportion(whole, np.array(weights, np.int64))
    assert int(parts.sum()) == whole and (parts >= 0).all()
    fair = [whole * weight / sum(weights) for weight in weights]
    assert all(abs(part - due) < 1 + 1e-6 * due for part, due in zip(parts.tolist(), fair, strict=True))


def test_a_transfer_conserves_persons(town: Case) -> None:
    society = populate(town)
    villages, garrison = cell(town, "peasants"), cell(town, "soldiers")
    ledger = Ledger(
        society, [movement(town, {villages: 101}, {garrison: 101}, 3, 10, 17)], town.calendar.start
    )
    before = ledger.persons.sum()
    people = society.populations["person"]
    for day in (3, 10, 17):
        ledger.write(day)
        assert ledger.persons.sum() == before
    soldiers = people.layer == society.layers.index("soldiers")
    assert ledger.persons[soldiers].sum() == people.persons[soldiers].sum() + 101
    assert ledger.joined == ledger.left == 0


def test_births_and_deaths_are_written_down(town: Case) -> None:
    society = populate(town)
    workers = cell(town, "workers")
    come = movement(town, {}, {workers: 40}, 1, 2)
    go = replace(movement(town, {workers: 25}, {}, 5), name="fell")
    ledger = Ledger(society, [come, go], town.calendar.start)
    for day in range(7):
        ledger.write(day)
    assert (ledger.joined, ledger.left) == (40, 25)
    assert ledger.persons.sum() == society.persons + 15


def test_no_more_leave_than_are_there(town: Case) -> None:
    """As when an entry that would have filled the cell has been taken out of the register."""
    society = populate(town)
    soldiers, workers = cell(town, "soldiers"), cell(town, "workers")
    ledger = Ledger(society, [movement(town, {soldiers: 1000}, {workers: 1000}, 0)], town.calendar.start)
    there = int(society.populations["person"].persons[society.populations["person"].layer == 4].sum())
    ledger.write(0)
    assert ledger.persons.sum() == society.persons
    assert ledger.short == 1000 - there > 0 and ledger.persons.min() == 0


def test_sharing_out_to_nobody_is_an_error() -> None:
    with pytest.raises(Unbalanced):
        apportion(5, np.zeros(3, np.int64))


def test_recruits_bring_their_state(town: Case, tmp_path: Path) -> None:
    """Villages in revolt fill the garrison: its mean discontent moves towards theirs, in the share of newcomers."""
    villages, garrison = cell(town, "peasants"), cell(town, "soldiers")
    called = movement(town, {villages: 240}, {garrison: 240}, 2)
    case = replace(town, movements=(called,))
    scenario = api.prepare(case, api.Asked(theory="elastic_band", until="1901-01-05"))
    run = Run(case, scenario.society, scenario.compiled, Luck(1), tmp_path, until=scenario.until)
    people, layout = scenario.society.populations["person"], scenario.compiled.days["person"].layout
    rows, lanes = people.tiles.slots(people.agents)
    layer_of_agent = np.repeat(people.layer, people.agents)
    plane = layout.column("fatigue").plane
    fatigue = run.states["person"].reshape(-1, layout.planes, 64)
    village, soldier = (
        layer_of_agent == scenario.society.layers.index(name) for name in ("peasants", "soldiers")
    )
    run.step()
    run.step()
    fatigue[rows[village], plane, lanes[village]] = 200
    fatigue[rows[soldier], plane, lanes[soldier]] = 0
    before = int(people.persons[people.layer == scenario.society.layers.index("soldiers")].sum())
    run.move()
    share = float((fatigue[rows[soldier], plane, lanes[soldier]] == 200).mean())
    assert share == pytest.approx(240 / (before + 240), abs=0.08)
    assert (fatigue[rows[village], plane, lanes[village]] == 200).all()
    assert (run.chronicle.society.persons == run.ledger.persons.sum()).all()
