"""Asks patterns of runs: each arm on the same luck, with the causes and without, and what came of it.

Patterns that want the same run share it. Nothing of a run is kept but the numbers that were measured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median

from groundswell.engine.run import Luck, Run
from groundswell.experiment.counterfactual import counterfactual
from groundswell.experiment.ensemble import Scenario
from groundswell.experiment.parameters import values_of
from groundswell.grammar.claim import Figure, Finding, Outcome
from groundswell.grammar.observable import Unobservable
from groundswell.grammar.pattern import GONE, HELD, Change, Pattern
from groundswell.grammar.whatif import WhatIf

Told = Callable[[int, int], None]
"""Told (runs done, runs in all), from any thread."""


@dataclass(frozen=True)
class Wanted:
    """One number that is wanted of a run: of which pattern, in which world and arm."""

    pattern: Pattern
    world: str
    arm: str


Measured = Mapping[tuple[str, str], Sequence[float | None]]
"""What was measured by world and arm, a number for each replication; None where the run never came to it."""


def ask(
    patterns: Sequence[Pattern],
    scenario: Scenario,
    replications: int,
    *,
    threads: int = 1,
    progress: Told | None = None,
) -> dict[str, Measured]:
    """Measure all arms of some patterns in the replications of a scenario.

    Parameters
    ----------
    patterns : sequence of Pattern
        All of the scenario's case and last day.
    scenario : Scenario
        What is run where nothing is changed.
    replications, threads : int
        How many, and how many at a time; no result depends on the latter.
    progress : callable, optional
        Told of each run that is done.

    Returns
    -------
    dict of str to Measured
        By name of the pattern.

    Raises
    ------
    BadInput
        If a pattern changes what is not there.
    """
    jobs = [
        (changed(scenario, change), wanted, k)
        for change, wanted in _shared(patterns)
        for k in range(replications)
    ]
    found: dict[str, dict[tuple[str, str], list[float | None]]] = {pattern.name: {} for pattern in patterns}
    with ThreadPoolExecutor(threads) as pool:
        for done, ((_, wanted, _), numbers) in enumerate(zip(jobs, pool.map(_measure, jobs), strict=True), 1):
            for each, number in zip(wanted, numbers, strict=True):
                found[each.pattern.name].setdefault((each.world, each.arm), []).append(number)
            if progress:
                progress(done, len(jobs))
    return dict(found)


def changed(scenario: Scenario, change: Change) -> Scenario:
    """The scenario with a change, on the same luck.

    Raises
    ------
    BadInput
        As `counterfactual` does.
    """
    if not change.key:
        return scenario
    asked = WhatIf(
        "pattern", "What if it were so?", scenario.case.name, "", "", "", "assumption", change.without,
        change.settings, change.values,
    )  # fmt: skip
    return counterfactual(scenario, asked)


def judged(pattern: Pattern, measured: Measured, command: str) -> Finding:
    """What was found of a pattern.

    It comes about if at least `HELD` of the replications that come to it show it, and hangs on its causes if at most
    `GONE` of them do without; where fewer than half come to it nothing is said.
    """
    shares = {world: _share(pattern, measured, world) for world in pattern.worlds}
    figures = tuple(
        Figure(world, arm, _median(measured[world, arm])) for world in pattern.worlds for arm in pattern.arms
    )
    runs = len(next(iter(measured.values())))
    kept, asked = ({world: share[k] for world, share in shares.items()} for k in (0, 1))
    said = [_sentence(pattern.measured), f"Expected: {pattern.expected}."]
    said.append(f"As it is, {kept['with']} of {asked['with']} runs show it")
    if pattern.causes is not None:
        said[-1] += f"; without {pattern.without}, {kept['without']} of {asked['without']}"
    said[-1] += f" ({runs} replications)."
    return Finding(_outcome(kept, asked, runs), " ".join(said), figures, pattern.unit, command)


def _outcome(kept: Mapping[str, int], asked: Mapping[str, int], runs: int) -> Outcome:
    if 2 * asked["with"] < runs:
        return Outcome.UNREACHED
    if kept["with"] < HELD * asked["with"]:
        return Outcome.ABSENT
    if "without" in asked and kept["without"] > GONE * asked["without"]:
        return Outcome.EITHER_WAY
    return Outcome.EMERGES


def _shared(patterns: Sequence[Pattern]) -> Iterator[tuple[Change, list[Wanted]]]:
    """Every run that is wanted, once, with all numbers that are wanted of it."""
    runs: dict[str, tuple[Change, list[Wanted]]] = {}
    for each in patterns:
        for world, out in each.worlds.items():
            for arm, change in each.arms.items():
                both = change | out
                runs.setdefault(both.key, (both, []))[1].append(Wanted(each, world, arm))
    yield from runs.values()


def _measure(job: tuple[Scenario, Sequence[Wanted], int]) -> list[float | None]:
    scenario, wanted, number = job
    words = {need for each in wanted for need in each.pattern.needs}
    run = Run(
        scenario, Luck(scenario.seed, number), values=values_of(scenario, number), only=words, threads=1
    )
    chronicle = run.run()
    numbers: list[float | None] = []
    for each in wanted:
        try:
            numbers.append(float(each.pattern.measure(chronicle)))
        except Unobservable:
            numbers.append(None)
    return numbers


def _share(pattern: Pattern, measured: Measured, world: str) -> tuple[int, int]:
    """How many replications show it, of how many that come to it in every arm."""
    rows = zip(*(measured[world, arm] for arm in pattern.arms), strict=True)
    whole = [dict(zip(pattern.arms, row, strict=True)) for row in rows if None not in row]
    return sum(bool(pattern.shows(runs)) for runs in whole), len(whole)


def _median(numbers: Sequence[float | None]) -> float | None:
    there = [number for number in numbers if number is not None]
    return median(there) if there else None


def _sentence(said: str) -> str:
    return said if said.endswith(".") else f"{said}."
