"""The second schedule: the compiled rules are the rules in the interpreter, and runs hang on their luck alone."""

from __future__ import annotations

import inspect
from typing import Any

import numba
import numpy as np
import pytest

from groundswell import catalogue
from groundswell.engine import random_sequential, write_loop
from groundswell.engine.random_sequential import prepare
from groundswell.grammar import lattice
from groundswell.grammar.classic_way import Sequential
from groundswell.grammar.lattice import World
from groundswell.grammar.spelling import BadInput
from groundswell.society.chance import philox_python

SMALL = {
    "epstein_2002_original": {"width": "12", "height": "10", "citizen_vision": "3", "cop_vision": "4", "steps": "6"},
    "epstein_2002_printed": {"width": "11", "height": "9", "citizen_vision": "3", "cop_vision": "2", "steps": "6",
                             "legitimacy": "0:0.9,3~0.2"},
    "epstein_2002_two_groups": {"width": "9", "height": "9", "steps": "8", "cop_density": "0:0.05,4:0.02"},
    "epstein_mesa": {"width": "9", "height": "10", "citizen_vision": "3", "cop_vision": "3", "steps": "6"},
    "committed_minority_2011": {"persons": "60", "steps": "8", "committed": "0.1"},
    "pillars_2022": {"width": "24", "height": "22", "steps": "9", "strategy": "weakest_pillars", "start_delay": "1"},
}  # fmt: skip


class PlainLuck(list):  # type: ignore[type-arg]
    """The key of the draws as the interpreter has it: the same blocks, by the generator's readable form."""

    def next(self) -> float:
        seed, replication, step, agent, stream, drawn = self[:6]
        self[5] += 1
        counter = tuple(int(number) & 0xFFFFFFFF for number in (int(drawn) // 4, agent, step, stream))
        return (philox_python(counter, (seed, replication))[drawn % 4] + 0.5) / 2.0**32  # type: ignore[arg-type]


def by_position(rule: Any) -> Any:
    """A rule that is given its keywords by their places, as a compiled one is."""
    names = tuple(inspect.signature(rule).parameters)
    return lambda *given: rule(**dict(zip(names, given, strict=True)))


def in_the_interpreter(name: str, way: Sequential, declared: Any) -> Any:
    """The very module that is compiled, with nothing in it compiled."""
    text = write_loop.write_loop(name, way, declared)
    text = text.replace(
        "from groundswell.engine.random_sequential import code, compiled, draw, shuffle, turn", ""
    )
    namespace: dict[str, Any] = {
        "compiled": by_position,
        "code": lattice.code,
        "draw": lattice.draw,
        "turn": random_sequential.turn.py_func,
    }
    plain = random_sequential.shuffle.py_func
    namespace["shuffle"] = type(plain)(plain.__code__, {**plain.__globals__, **namespace})
    njit = numba.njit
    try:
        numba.njit = lambda *_, **__: lambda function: function
        exec(text, namespace)
    finally:
        numba.njit = njit
    return namespace["loop"]


def test_every_model_of_the_schedule_is_compared() -> None:
    names = {model.name for model in catalogue.classics() if isinstance(model.way, Sequential)}
    assert names == set(SMALL)


@pytest.mark.parametrize("name", SMALL)
def test_compiled_rules_count_what_plain_ones_do(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    model = catalogue.classic(name)
    assert isinstance(model.way, Sequential)
    schedule = prepare(name, model.way, model.inputs, model.resolve(SMALL[name]))
    fast = schedule.run(7, 2)
    loop = in_the_interpreter(name, model.way, random_sequential._passed(model.inputs))

    def plainly(*given: Any) -> int:
        arguments = dict(zip(inspect.signature(loop).parameters, given, strict=True))
        arguments["luck"] = PlainLuck(int(number) for number in arguments["luck"])
        return int(loop(**arguments))

    plain = type(schedule)(**{**schedule.__dict__, "loop": plainly}).run(7, 2)
    assert fast.calendar.days == plain.calendar.days
    for word in fast.words:
        np.testing.assert_array_equal(fast.daily(word), plain.daily(word), word)
    assert any(fast.daily(word).any() for word in fast.words)


def test_a_world_that_is_too_small_is_refused() -> None:
    model = catalogue.classic("epstein_2002_original")
    assert isinstance(model.way, Sequential)
    for settings, said in (
        ({"citizen_density": "0.99", "cop_density": "0.1"}, "do not fit"),
        ({"width": "10", "height": "10"}, "reaches around"),
    ):
        with pytest.raises(BadInput, match=said):
            prepare(model.name, model.way, model.inputs, model.resolve(settings))


SEEN = [(1.7, "euclid", 8), (7.0, "euclid", 148), (7.0, "von_neumann", 112), (2.0, "moore", 24)]


@pytest.mark.parametrize(("vision", "distance", "cells"), SEEN)
def test_a_vision_holds_as_many_cells_as_in_print(vision: float, distance: str, cells: int) -> None:
    assert random_sequential._ring(distance, vision)[2].size == cells


def test_what_is_shown_is_what_stands_there() -> None:
    """The verbs keep who stands where, where each stands, and what all can see in step."""
    nobody = np.full(9, -1, np.int32)
    world = World(
        3, 3, nobody.copy(), nobody[:4].copy(), np.zeros(4, np.int8), np.zeros(4, np.int8), np.zeros(4, np.int32),
        nobody[:4].copy(), np.zeros((4, 1)), *random_sequential._ring("euclid", 1.5),
        PlainLuck([1, 0, 0, 0, 0, 0]), np.zeros(4), np.zeros(9, np.uint8),
    )  # fmt: skip
    for me, cell in ((0, 4), (1, 0), (2, 8)):
        lattice.stand(world, me, cell)
    lattice.become(world, 1, 3)
    assert lattice.count_within(world, 4, 1.5, 0, lattice.ANY) == 2
    assert lattice.count_within(world, 4, 1.5, 0, 3) == 1
    assert lattice.nearest_within(world, 4, 1.5, 0, 3) == 1
    lattice.leave(world, 1)
    assert world.home[1] == 0 and world.shown[0] == 0 and world.occupant[0] == -1
    assert lattice.count_within(world, 4, 1.5, 0, 3) == 0
    lattice.gone(world, 2)
    assert lattice.newcomer(world, 0) == 2
    lattice.walk(world, 0)
    assert world.occupant[world.site[0]] == 0 and world.occupant[4] == -1
