"""Runs a published model with some inputs, and says what its replications come to.

A replication hangs on the inputs, the seed and its number alone: not on how many there are, nor on threads.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count

from groundswell.engine.compile import CompiledTheory, compile_theory
from groundswell.engine.random_sequential import prepare
from groundswell.engine.run import Luck, Run
from groundswell.engine.scenario import Scenario
from groundswell.engine.warm import warm
from groundswell.experiment.ensemble import Progress
from groundswell.grammar.calendar import Calendar, GregorianDate
from groundswell.grammar.case import Case
from groundswell.grammar.classic import OUTCOMES, Classic, mean_and_sd, number
from groundswell.grammar.classic_input import Inputs, Value
from groundswell.grammar.classic_way import Daily, Outcome, Outcomes, Sequential
from groundswell.society.chance import uniform_one
from groundswell.society.crowd import gather

_FIRST = GregorianDate(1, 1, 1)
"""A model without a history still needs a first day; no result depends on which."""
_SOLVER_STREAM = 0x802


@dataclass(frozen=True)
class Scatter:
    """One outcome over the replications in which it is known.

    Attributes
    ----------
    value : float, tuple of float or None
        The mean; of a list, the list of the first run; None where no run knows it.
    sd, low, high : float or None
        Scatter over the replications.
    runs : int
        Replications in which it is known.
    """

    value: Outcome | None
    sd: float | None
    low: float | None
    high: float | None
    runs: int


@dataclass(frozen=True)
class Replicated:
    """What a model came to.

    Attributes
    ----------
    classic : Classic
        The model.
    inputs : mapping of str to float, str or tuple
        The value of each input.
    replications, seed : int
        Runs, and what chance hangs on.
    outcomes : mapping of str to Scatter
        By name of the outcome.
    """

    classic: Classic
    inputs: Mapping[str, Value]
    replications: int
    seed: int
    outcomes: Mapping[str, Scatter]


def replicate(
    classic: Classic,
    inputs: Inputs,
    replications: int,
    seed: int,
    *,
    threads: int = 1,
    progress: Progress | None = None,
    say: Callable[[str], None] = lambda said: None,
) -> Replicated:
    """Run a model.

    Parameters
    ----------
    classic : Classic
        The model.
    inputs : mapping
        The value of every input.
    replications, seed, threads : int
        How many runs; what chance hangs on; how many at a time.
    progress, say : callable, optional
        Told (runs done, runs in all), and what is being done.
    """
    one, runs = _runner(classic, inputs, seed, say), replications
    found = []
    with ThreadPoolExecutor(threads) as pool:
        said = pool.map(one, range(runs)) if threads > 1 else map(one, range(runs))
        for done, outcomes in enumerate(said, 1):
            found.append(outcomes)
            if progress:
                progress(done, runs)
    return Replicated(classic, inputs, runs, seed, gathered(found))


def gathered(found: list[Outcomes]) -> dict[str, Scatter]:
    """All outcomes over the replications, in the order of the table of outcomes.

    >>> gathered([{"final_share": 0.0}, {"final_share": 1.0}])["final_share"].value
    0.5
    """
    names = [name for name in OUTCOMES if any(name in outcomes for outcomes in found)]
    return {name: _scatter([outcomes[name] for outcomes in found if name in outcomes]) for name in names}


def _scatter(values: list[Outcome]) -> Scatter:
    lists = [value for value in values if isinstance(value, tuple)]
    if lists:
        return Scatter(lists[0], None, None, None, len(lists))
    known = [value for value in values if not isinstance(value, tuple) and not math.isnan(value)]
    if not known:
        return Scatter(None, None, None, None, 0)
    mean, sd = mean_and_sd(known)
    return Scatter(mean, None if math.isnan(sd) else sd, min(known), max(known), len(known))


def _runner(
    classic: Classic, inputs: Inputs, seed: int, say: Callable[[str], None]
) -> Callable[[int], Outcomes]:
    """What runs one replication, by its number."""
    way = classic.way
    if isinstance(way, Daily):
        return _by_day(way, inputs, seed, say)
    if isinstance(way, Sequential):
        schedule = prepare(classic.name, way, classic.inputs, inputs, say)
        return lambda number: way.measure(schedule.run(seed, number), inputs)
    return lambda number: way.solve(inputs, _luck(seed, number))


def _luck(seed: int, replication: int) -> Callable[[], float]:
    draws = count()
    return lambda: uniform_one(seed, _SOLVER_STREAM, next(draws), replication, 0)


def _by_day(way: Daily, inputs: Inputs, seed: int, say: Callable[[str], None]) -> Callable[[int], Outcomes]:
    """A model on the daily engine."""
    theory = way.theory(inputs)
    compiled = compile_theory(theory, ("person",))
    if not compiled.is_cached:
        say(f"compiling the pages of {theory.name} for this machine (once; a few seconds)")
        warm(compiled)
    values = {
        (law, name): number(inputs, way.values[f"{law.name}.{name}"])
        for law, name, _ in theory.parameters()
        if f"{law.name}.{name}" in way.values
    }
    crowd = way.crowd(inputs)
    case = _case_of(compiled, int(number(inputs, way.steps)))

    def grown(number: int) -> Scenario:
        return Scenario(case, gather(crowd, seed, number), compiled, seed, case.until, values=values)

    # All runs share a society, unless chance ties it anew for each.
    shared = None if crowd.mean_degree is not None or crowd.instigators else grown(0)

    def one(number: int) -> Outcomes:
        run = Run(shared or grown(number), Luck(seed, number))
        return way.measure(run.settle(way.settles) if way.settles else run.run(), inputs)

    return one


def _case_of(compiled: CompiledTheory, steps: int) -> Case:
    """A history without events, of so many steps."""
    yearly = compiled.theory.step == "year"
    last = GregorianDate(steps, 1, 1) if yearly else _FIRST.plus(steps - 1)
    calendar = Calendar("gregorian", _FIRST, last)
    return Case("crowd", "A crowd", "", calendar, last, compiled.theory.name, 1, (), (), (), (), {}, {})
