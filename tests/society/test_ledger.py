"""The ledger: nobody is lost, nobody is made, and what cannot be is refused."""

from __future__ import annotations

from collections.abc import Callable
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


def marked(
    case: Case, folder: Path, **fatigue: int
) -> tuple[Run, Callable[..., np.ndarray], Callable[[str], np.ndarray]]:
    """A run of a day whose agents bear a mark of their layer, how to read the marks, and the agents of a layer."""
    scenario = api.prepare(case, api.Asked(theory="elastic_band", until="1901-01-05"))
    run = Run(scenario, Luck(1), folder)
    people, layout = scenario.society.populations["person"], scenario.compiled.days["person"].layout
    rows, lanes = people.tiles.slots(people.agents)
    layer_of_agent = np.repeat(people.layer, people.agents)
    plane, state = layout.column("fatigue").plane, run.states["person"].reshape(-1, layout.planes, 64)

    def agents_of(layer: str) -> np.ndarray:
        return np.flatnonzero(layer_of_agent == scenario.society.layers.index(layer))

    run.perceive()
    for layer, mark in fatigue.items():
        who = agents_of(layer)
        state[rows[who], plane, lanes[who]] = mark
    run.step = lambda: setattr(run, "done", run.done + 1)  # type: ignore[method-assign]  # nobody acts: marks stay
    return run, lambda who: state[rows[who], plane, lanes[who]], agents_of


def test_recruits_bring_their_state(town: Case, tmp_path: Path) -> None:
    """The garrison takes on the likeness of the villages, in the share of newcomers; the villages stay as they are."""
    villages, garrison = cell(town, "peasants"), cell(town, "soldiers")
    case = replace(town, movements=(movement(town, {villages: 240}, {garrison: 240}, 1),))
    run, fatigue, agents_of = marked(case, tmp_path, peasants=200, soldiers=0)
    run.step()
    run.move()
    assert float((fatigue(agents_of("soldiers")) == 200).mean()) == pytest.approx(240 / (480 + 240), abs=0.08)
    assert (fatigue(agents_of("peasants")) == 200).all()


def test_two_movements_of_a_day_do_not_meet_the_same_luck(town: Case, tmp_path: Path) -> None:
    """480 soldiers receive 120 villagers and then 120 workers: a sixth and a sixth of the garrison, give or take."""
    villages, works, garrison = (cell(town, layer) for layer in ("peasants", "workers", "soldiers"))
    called = (
        movement(town, {villages: 120}, {garrison: 120}, 1),
        movement(town, {works: 120}, {garrison: 120}, 1),
    )
    run, fatigue, agents_of = marked(
        replace(town, movements=called), tmp_path, peasants=100, workers=200, soldiers=0
    )
    run.step()
    run.move()
    held = fatigue(agents_of("soldiers"))
    assert [round(float((held == mark).mean()), 1) for mark in (0, 100, 200)] == [0.6, 0.2, 0.2]


def test_newcomers_are_seen_on_the_day_they_come(town: Case, tmp_path: Path) -> None:
    """Their act of yesterday counts where they now are."""
    villages, garrison = cell(town, "peasants"), cell(town, "soldiers")
    case = replace(town, movements=(movement(town, {villages: 480}, {garrison: 480}, 1),))
    run, _, _ = marked(case, tmp_path)
    run.step()
    state, layout = (
        run.states["person"].reshape(-1, run.compiled.days["person"].layout.planes, 64),
        run.compiled.days["person"].layout,
    )
    column = layout.column("active")
    people = run.society.populations["person"]
    rows, lanes = people.tiles.slots(people.agents)
    village = np.repeat(people.layer, people.agents) == run.society.layers.index("peasants")
    state[rows[village], column.plane, lanes[village]] |= np.uint8(1 << column.bit)
    run.move()
    soldiers = np.flatnonzero(people.layer == run.society.layers.index("soldiers"))
    counted = run.counts["person"].by_collective[soldiers, run.counts["person"].index("active")].sum()
    assert counted == pytest.approx(people.agents[soldiers].sum() / 2, rel=0.15)


def test_a_day_before_the_first_is_refused(town: Case) -> None:
    early = replace(movement(town, {}, {cell(town, "workers"): 1}, 0), days=(town.calendar.start.plus(-1),))
    with pytest.raises(ValueError, match="before the first day"):
        Ledger(populate(town), [early], town.calendar.start)


@pytest.mark.parametrize("fault", [1, -1])
def test_a_person_made_or_lost_between_days_stops_the_run(town: Case, fault: int) -> None:
    """As a slip elsewhere in the program would: the ledger is checked against its opening, not against itself."""
    villages, garrison = cell(town, "peasants"), cell(town, "soldiers")
    ledger = Ledger(populate(town), [movement(town, {villages: 6}, {garrison: 6}, 1, 2)], town.calendar.start)
    ledger.write(1)
    ledger.persons[0] += fault
    with pytest.raises(Unbalanced, match="persons, and"):
        ledger.write(2)


def rounded_down(whole: int, weights: np.ndarray) -> np.ndarray:
    """Shares whose remainder nobody gets."""
    return np.asarray(weights * whole // max(int(weights.sum()), 1))


def test_a_run_in_which_rounding_loses_persons_ends_in_an_error(
    town: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check is part of every run, and not of its tests alone."""
    villages, garrison = cell(town, "peasants"), cell(town, "soldiers")
    case = replace(town, movements=(movement(town, {villages: 7}, {garrison: 7}, 2),))
    scenario = api.prepare(case, api.Asked(theory="elastic_band", until="1901-01-05"))
    monkeypatch.setattr("groundswell.society.ledger.apportion", rounded_down)
    run = Run(scenario, Luck(1), tmp_path)
    with pytest.raises(Unbalanced, match="after moved"):
        while run.done < len(run.steps):
            run.step()
            run.move()
