"""The same bits at any number of threads, in any chunks, alone or among others, and after another start."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from groundswell import api, catalogue
from groundswell.engine.passes import empty_state
from groundswell.engine.run import Luck, Run
from groundswell.experiment.ensemble import Scenario, _digest, run_ensemble
from groundswell.society.populate import populate

from .populations import OWN_PAGES, invented_population

DAYS = "1901-04-15"


@pytest.fixture(scope="module", params=OWN_PAGES)
def scenario(request: pytest.FixtureRequest) -> Scenario:
    return api.prepare("town", api.Asked(theory=request.param, until=DAYS, scale=1))


def full_state(
    scenario: Scenario, folder: Path, *, threads: int = 1, chunks: int = 64, replication: int = 0
) -> str:
    luck = Luck(scenario.seed, replication)
    run = Run(
        scenario,
        luck,
        folder,
        threads=threads,
        chunks=chunks,
    )
    run.run()
    return run.sha256()


def test_threads_and_chunks_do_not_matter(scenario: Scenario, tmp_path: Path) -> None:
    once = full_state(scenario, tmp_path / "once")
    for number, (threads, chunks) in enumerate([(1, 1), (2, 64), (2, 7), (2, 1000), (1, 3)]):
        assert full_state(scenario, tmp_path / str(number), threads=threads, chunks=chunks) == once


def test_a_replication_alone_or_among_others(scenario: Scenario, tmp_path: Path) -> None:
    observables = catalogue.observables()
    together = list(run_ensemble(scenario, observables, 3, threads=2))
    in_turn = list(run_ensemble(scenario, observables, 3, threads=1))
    [alone] = run_ensemble(scenario, observables, 1)
    assert [r.sha256 for r in together] == [r.sha256 for r in in_turn]
    assert [r.observed for r in together] == [r.observed for r in in_turn]
    assert (alone.sha256, alone.observed) == (together[0].sha256, together[0].observed)
    third = Run(
        scenario,
        Luck(scenario.seed, 2),
        tmp_path,
    )
    assert _digest(third, third.run()) == together[2].sha256


def test_side_by_side_or_in_tiles_of_their_own(
    scenario: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every collective of the town has tiles of its own, as wastes least; made to share them, all do the same."""
    alone = full_state(scenario, tmp_path / "alone")
    monkeypatch.setattr("groundswell.society.tiles._better_alone", lambda sizes: False)
    society = populate(scenario.case, scenario.society.scale, seed=scenario.seed)
    assert scenario.society.populations["person"].tiles.big.all()
    assert not any(population.tiles.big.any() for population in society.populations.values())
    assert full_state(replace(scenario, society=society), tmp_path / "together") == alone


def test_the_seed_matters() -> None:
    """A hash that never changes would pass every other test of this file."""
    hashes = set()
    for seed in (1, 2):
        scenario = api.prepare(
            "town", api.Asked(theory="elastic_band", until="1901-01-10", scale=1, seed=seed)
        )
        hashes |= {r.sha256 for r in run_ensemble(scenario, (), 2)}
    assert len(hashes) == 4


def test_stopping_and_going_on_changes_nothing(scenario: Scenario, tmp_path: Path) -> None:
    whole = full_state(scenario, tmp_path / "whole")
    run = Run(
        scenario,
        Luck(scenario.seed),
        tmp_path / "parts",
    )
    while run.done < len(run.steps) // 2:
        run.step()
    run.run()
    assert run.sha256() == whole


def test_everyone_is_there_and_nobody_else(scenario: Scenario) -> None:
    """The bit that says who is there agrees with the slots of the tiles, in either packing."""
    compiled = scenario.compiled.days["person"]
    for sizes in ([20, 30, 40], [3000, 12, 12, 900]):
        population = invented_population("person", sizes)
        state = empty_state(population, compiled).reshape(-1, compiled.layout.planes, 64)
        rows, lanes = population.tiles.slots(population.agents)
        assert (state[rows, 0, lanes] == 1).all() and state.sum() == sum(sizes)
