"""The compiled loop agrees with the page in the interpreter, bit for bit, on every agent."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from groundswell import catalogue
from groundswell.engine import reference
from groundswell.engine.compile import CompiledPage, compile_theory
from groundswell.engine.reference import Moment
from groundswell.grammar.prior import Fixed
from groundswell.grammar.theory import Theory

from .populations import OWN_PAGES, invented_population, random_sight, random_state

PAGES = [
    # What a theory that is built on another says otherwise is compiled for this test alone: a minute or two of all.
    pytest.param(name, actor, stage, marks=() if name in OWN_PAGES else pytest.mark.slow)
    for name in catalogue.THEORIES.names
    for actor in catalogue.theory(name).actors
    for stage in ("start", "day")
]


def compiled_page(name: str, actor: str, stage: str) -> CompiledPage:
    compiled = compile_theory(catalogue.theory(name))
    return (compiled.starts if stage == "start" else compiled.days)[actor]


@pytest.mark.parametrize(("name", "actor", "stage"), PAGES)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    sizes=st.lists(st.integers(1, 30), min_size=1, max_size=6) | st.just([700, 3, 20]),
    seed=st.integers(0, 2**32 - 1),
    today=st.integers(0, 2**32 - 1),
)
def test_compiled_equals_plain(
    name: str, actor: str, stage: str, sizes: list[int], seed: int, today: int
) -> None:
    compiled = compiled_page(name, actor, stage)
    page, layout = compiled.page, compiled.layout
    rng = np.random.default_rng(seed)
    population = invented_population(actor, sizes)
    tiles = population.tiles
    before = random_state(population, layout, rng)
    seen = random_sight(page.seen, len(sizes), rng)
    believed = catalogue.theory(name).priors
    parameters = np.array(
        [believed[law][p].quantile(rng.uniform(0.01, 0.99)) for law, p in page.parameters] or [0], np.float32
    )
    counts = [np.zeros((len(sizes) + 1, max(len(page.tallied), 1)), np.int64) for _ in range(2)]
    states = [before.copy(), before.copy()]
    luck = np.uint32(today), np.uint32(seed), np.uint32(3)
    compiled.loop(
        states[0],
        tiles.first,
        tiles.rows,
        tiles.lanes,
        tiles.big,
        *seen,
        counts[0],
        parameters,
        *luck,
        0,
        tiles.first.size,
    )
    reference.loop(
        compiled, states[1], tiles, population.agents, seen, counts[1], parameters, Moment(seed, 3, today)
    )
    rows, lanes = tiles.slots(population.agents)
    fast, plain = (state.reshape(-1, layout.planes, 64)[rows, :, lanes] for state in states)
    differing = np.flatnonzero((fast != plain).any(axis=1))
    assert differing.size == 0, f"{differing.size} of {len(fast)} agents differ, the first is {differing[0]}"
    np.testing.assert_array_equal(counts[0][:-1], counts[1][:-1])


def test_every_theory_is_compared() -> None:
    assert len({param.values[0] for param in PAGES}) >= 4


STILL = {"discontent": "slow_discontent", "experience": "slowly_forgotten", "fatigue": "rest"}


def still() -> Theory:
    """A theory whose persons round three words anew each day, and move none of them: every parameter is nought."""
    laws = tuple(catalogue.law(name) for name in STILL.values())
    nothing = {law: dict.fromkeys(law.parameters, Fixed(0.0)) for law in laws}
    return Theory("still", "Nothing moves.", "halinski2023:L67", laws, nothing, "that anything moves")


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_words_stay_at_the_ends_of_their_range(share: float) -> None:
    """A word at its highest does not turn over to its lowest, whatever is drawn to round it."""
    compiled = compile_theory(still()).days["person"]
    layout, population = compiled.layout, invented_population("person", [4096])
    tiles, rng = population.tiles, np.random.default_rng(1)
    state = random_state(population, layout, rng).reshape(-1, layout.planes, 64)
    kept = [column for column in layout.columns if column.word.name in STILL]
    assert len(kept) == len(STILL)
    for column in kept:
        state[:, column.plane : column.plane + column.word.storage.value] = round(share * 255)
    seen = random_sight(compiled.page.seen, 1, rng)
    parameters = np.array([still().priors[law][p].point for law, p in compiled.page.parameters], np.float32)
    counts = np.zeros((2, len(compiled.page.tallied)), np.int64)
    flat = state.reshape(-1)
    for today in range(8):
        luck = np.uint32(today), np.uint32(1), np.uint32(0)
        compiled.loop(
            flat, tiles.first, tiles.rows, tiles.lanes, tiles.big, *seen, counts, parameters, *luck, 0, 1
        )
    rows, lanes = tiles.slots(population.agents)
    for column in kept:
        held = flat.reshape(-1, layout.planes, 64)[
            rows, column.plane : column.plane + column.word.storage.value, lanes
        ]
        assert (held == round(share * 255)).all(), column.word.name
