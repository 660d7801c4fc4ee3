"""The second schedule: agents act one after the other in random order, and each sees what those before it did.

The daily engine lets everyone perceive yesterday, so that no order matters. Models of single cells and pairs were
published otherwise, and their results hang on it. Here a step is a shuffled round of turns; a turn's draws are a
function of (seed, replication, step, agent) and of how many were drawn in it. The rules are plain functions of the
grammar's verbs; what stands here compiles them with their loop, and keeps the same sort of chronicle.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import FunctionType
from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

from groundswell.engine.compile import cache_folder, load_page, write_aside
from groundswell.engine.notes import Kept, MemoryChronicle
from groundswell.engine.primitives import COMPILED
from groundswell.engine.twin import fingerprint
from groundswell.engine.write_loop import __file__ as write_loop_file
from groundswell.engine.write_loop import write_loop
from groundswell.grammar import lattice
from groundswell.grammar.calendar import Calendar, GregorianDate
from groundswell.grammar.classic import number
from groundswell.grammar.classic_input import Input, Inputs
from groundswell.grammar.classic_way import Sequential
from groundswell.grammar.spelling import BadInput
from groundswell.grammar.word import CLASSES
from groundswell.society import chance
from groundswell.society.chance import philox
from groundswell.society.society import Population, Society

_FIRST = GregorianDate(1, 1, 1)
_ORDER_STREAM, _PLACES_STREAM = 0xE001, 0x22
_SEED, _REPLICATION, _STEP, _AGENT, _WHICH, _DRAWN = range(6)
MOST_STEPS = 3_000_000
"""Days of the calendar, which ends with the year 9999."""
METRICS: Mapping[str, Callable[[int, int], float]] = {
    "euclid": lambda x, y: math.sqrt(x * x + y * y),
    "moore": lambda x, y: float(max(abs(x), abs(y))),
    "von_neumann": lambda x, y: float(abs(x) + abs(y)),
}


@numba.njit(nogil=True, error_model="numpy", _nrt=False)
def draw(world):  # type: ignore[no-untyped-def]
    """The next number in 0-1 of the agent whose turn it is: a block of four serves four draws."""
    luck = world.luck
    drawn = luck[_DRAWN]
    luck[_DRAWN] = drawn + 1
    if drawn % 4 == 0:
        block = philox(
            np.uint32(drawn // 4), np.uint32(luck[_AGENT]), np.uint32(luck[_STEP]), np.uint32(luck[_WHICH]),
            np.uint32(luck[_SEED]), np.uint32(luck[_REPLICATION]),
        )  # fmt: skip
        luck[6], luck[7], luck[8], luck[9] = block
    return (luck[6 + drawn % 4] + 0.5) / 4294967296.0


@numba.njit(nogil=True, error_model="numpy", _nrt=False)
def turn(world, step, agent, stream):  # type: ignore[no-untyped-def]
    """Begin a turn: the draws from here on are those of an agent in a step."""
    world.luck[_STEP], world.luck[_AGENT], world.luck[_WHICH], world.luck[_DRAWN] = step, agent, stream, 0


@numba.njit(nogil=True, error_model="numpy", _nrt=False)
def shuffle(world, order, step, which):  # type: ignore[no-untyped-def]
    """Shuffle who acts in a step."""
    turn(world, step, which, _ORDER_STREAM)
    for last in range(order.size - 1, 0, -1):
        other = min(int(draw(world) * (last + 1)), last)
        order[last], order[other] = order[other], order[last]


@cache
def compiled(rule: FunctionType) -> Any:
    """A rule with all that it calls, compiled; the grammar's `draw` is the engine's."""
    if rule is lattice.draw:
        return draw
    if rule in COMPILED:
        return COMPILED[rule]
    spoken = {
        name: compiled(value) if isinstance(value, FunctionType) else value
        for name, value in rule.__globals__.items()
        if name in rule.__code__.co_names
    }
    spoken["__name__"] = rule.__module__
    arguments = rule.__code__.co_argcount + rule.__code__.co_kwonlyargcount
    code = rule.__code__.replace(co_argcount=arguments, co_kwonlyargcount=0)
    return numba.njit(nogil=True, error_model="numpy", _nrt=False)(FunctionType(code, spoken, rule.__name__))


code = compiled(lattice.code)


@dataclass(frozen=True)
class Schedule:
    """A model that is ready to run.

    Attributes
    ----------
    way : Sequential
        The model's part in it.
    loop : callable
        The compiled loop.
    kinds : array of int8
        Kind of each agent at the start; -1 for places that others may take.
    size : tuple of int
        Width and height.
    ring : tuple of array
        Offsets and distances.
    values : tuple of array
        Each input by step.
    steps : int
        At most so many.
    """

    way: Sequential
    loop: Callable[..., int]
    kinds: NDArray[np.int8]
    size: tuple[int, int]
    ring: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]
    values: tuple[NDArray[np.float64], ...]
    steps: int

    def run(self, seed: int, replication: int) -> MemoryChronicle:
        """One replication, from the drawing of who stands where."""
        agents, cells = self.kinds.size, self.size[0] * self.size[1]
        present = np.flatnonzero(self.kinds >= 0)
        site, home = np.full(agents, -1, np.int32), np.full(agents, -1, np.int32)
        occupant = np.full(max(cells, 1), -1, np.int32)
        if cells:
            luck = chance.uniform(seed, _PLACES_STREAM, 0, cells, replication)
            site[present] = np.argsort(luck, kind="stable")[: present.size]
            occupant[site[present]] = present
        tally = np.zeros((self.steps, len(self.way.counts)), np.int64)
        key = np.zeros(10, np.int64)
        key[:2] = seed, replication
        done = self.loop(
            np.array([*self.size, self.steps]), site, self.kinds.copy(), np.zeros(agents, np.int8),
            np.zeros(agents, np.int32), home, np.zeros((agents, max(self.way.traits, 1))), occupant, *self.ring,
            key, present.copy(), tally, *self.values,
        )  # fmt: skip
        return _chronicle(tally[:done], tuple(self.way.counts), present.size)


def prepare(
    name: str,
    way: Sequential,
    declared: tuple[Input, ...],
    inputs: Inputs,
    say: Callable[[str], None] = lambda said: None,
) -> Schedule:
    """Make a model ready: its loop compiled, or taken from the cache.

    Raises
    ------
    BadInput
        If there are more agents than cells, or one would see itself around the torus.
    """
    steps = int(number(inputs, way.steps))
    numbers = [kind.number(inputs) for kind in way.kinds]
    kinds = np.repeat(np.arange(len(numbers), dtype=np.int8), numbers)
    size = (0, 0)
    if way.lattice:
        size = int(number(inputs, "width")), int(number(inputs, "height"))
        if kinds.size > size[0] * size[1]:
            raise BadInput(
                f"{kinds.size} agents do not fit on {size[0] * size[1]} cells",
                expected="densities that sum to 1 or less",
            )
    farthest = max((number(inputs, vision) for vision in way.visions), default=0.0)
    if way.lattice and 2 * int(farthest) + 1 > min(size):
        raise BadInput(
            f"a vision of {farthest:g} reaches around a torus of {size[0]} by {size[1]}",
            expected="less, or more cells",
        )
    room = way.room(inputs) if way.room else kinds.size
    kinds = np.concatenate([kinds, np.full(max(room - kinds.size, 0), -1, np.int8)])
    values = tuple(_by_step(each, inputs, steps) for each in _passed(declared))
    loop, is_cached = _load(name, way, _passed(declared))
    if not is_cached:
        say(f"compiling the rules of {name} for this machine (once; some seconds)")
    return Schedule(way, loop, kinds, size, _ring(way.distance, farthest), values, steps)


def _passed(declared: tuple[Input, ...]) -> tuple[Input, ...]:
    """The inputs that rules can be given: all but lists."""
    return tuple(each for each in declared if not each.many)


def _by_step(declared: Input, inputs: Inputs, steps: int) -> NDArray[np.float64]:
    """The values of an input: one, or one for each step; of a word, its number."""
    value = inputs[declared.name]
    if declared.words:
        return np.array([declared.words.index(str(value))], np.float64)
    if declared.by_step:
        return np.array(declared.by_steps(value, steps))
    return np.array([value], np.float64)


def _ring(distance: str, farthest: float) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """The offsets within the farthest vision, nearest first, and by rows where they are as near."""
    reach, far = int(farthest), METRICS[distance]
    offsets = [(x, y) for y in range(-reach, reach + 1) for x in range(-reach, reach + 1) if x or y]
    inside = sorted((far(x, y), y, x) for x, y in offsets if far(x, y) <= farthest)
    columns = ([each[k] for each in inside] for k in (2, 1, 0))
    across, down, away = columns
    return np.array(across, np.int64), np.array(down, np.int64), np.array(away, np.float64)


def _load(name: str, way: Sequential, declared: tuple[Input, ...]) -> tuple[Callable[..., int], bool]:
    """The loop of a model, kept under a name that hashes all that it hangs on; and whether it was compiled before."""
    text = write_loop(name, way, declared)
    whole = hashlib.sha256(f"numba {numba.__version__}\n{text}".encode())
    for module in (__file__, write_loop_file, lattice.__file__, chance.__file__):
        whole.update(Path(module).read_bytes())
    rules = [rule for kind in way.kinds for rule in (kind.turn, kind.born) if rule]
    for rule in (*rules, *way.counts.values(), *(rule for rule in (way.ends, way.begin) if rule)):
        whole.update(fingerprint(rule).encode())
    file = cache_folder() / "pages" / f"{name}_{whole.hexdigest()[:16]}.py"
    if not file.exists():
        write_aside(file, text)
    return load_page(file), any(file.parent.glob(f"__pycache__/{file.stem}.loop-*.nbi"))


def _chronicle(tally: NDArray[np.int64], words: tuple[str, ...], persons: int) -> MemoryChronicle:
    """What was counted, as the chronicle of a society of one place; a day stands for a step."""
    steps = tally.shape[0]
    one, none = np.array([persons], np.int64), np.zeros(1, np.int32)
    people = Population(
        "person",
        ("lattice",),
        none,
        none + len(CLASSES),
        none,
        one,
        one.astype(np.int32),
        none,
        one,
        0 * one,
        {},
    )
    society = Society("lattice", 1, 0, ("lattice",), ("lattice",), {"person": people}, np.zeros((1, 1)))
    cells = np.zeros((1, len(CLASSES) + 1), np.int64)
    cells[0, -1] = persons
    kept = Kept(
        np.arange(steps, dtype=np.intp),
        np.full(len(words), len(CLASSES), np.int64),
        np.arange(len(words) + 1),
        tally,
        {},
    )
    calendar = Calendar("gregorian", _FIRST, _FIRST.plus(steps - 1))
    named = tuple(f"person.{word}" for word in words)
    return MemoryChronicle(society, calendar, named, (), ((0, cells),), (), kept)
