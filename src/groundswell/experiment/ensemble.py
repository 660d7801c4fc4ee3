"""Runs replications of one scenario, and keeps what an archive would have kept of each.

A replication gives the same bits alone, among others, and on any number of threads. So does what is recorded of it:
the luck of whoever kept the books hangs on seed, replication, keeper and period alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from zlib import crc32

from groundswell.engine.run import Luck, Run
from groundswell.engine.scenario import Scenario as Scenario
from groundswell.engine.scenario import Values
from groundswell.experiment.parameters import values_of
from groundswell.grammar.case import Series
from groundswell.grammar.chronicle import Chronicle, Event
from groundswell.grammar.error_model import Chance
from groundswell.grammar.observable import Observable
from groundswell.society.chance import uniform_one

_KEEPING_STREAM = 0x800


@dataclass(frozen=True)
class Replication:
    """What is left of one replication.

    Attributes
    ----------
    replication_id : int
        Its number, from 0.
    observed : dict of str to Series
        What an archive would have kept, by name of the observable.
    events : tuple of Event
        Turns of units and institutions.
    sha256 : str
        Hash over the full final state and the chronicle.
    true : dict of str to Series
        What was truly there to be kept, by name of the observable.
    """

    replication_id: int
    observed: dict[str, Series]
    events: tuple[Event, ...]
    sha256: str = field(repr=False)
    true: dict[str, Series] = field(default_factory=dict, repr=False)


Progress = Callable[[int, int], None]
"""Told (steps done, steps in all) over all replications."""


def run_ensemble(
    scenario: Scenario,
    observables: Sequence[Observable],
    replications: int,
    *,
    threads: int = 1,
    out: Path | None = None,
    progress: Progress | None = None,
) -> Iterator[Replication]:
    """Run the replications of a scenario, and give each back when it and those before it are done.

    Parameters
    ----------
    scenario : Scenario
        What to run.
    observables : sequence of Observable
        What to observe; those that need a word which the theory does not count are passed over.
    replications : int
        How many.
    threads : int
        Over replications; a single one shares its tiles out instead.
    out : Path, optional
        Where the chronicles stay; if not given they are never written, and kept in memory while they are read.
    progress : callable, optional
        Told of progress from any thread, one at a time.
    """
    steps = _Steps(replications, progress)

    def one(number: int) -> Replication:
        return replicate(
            scenario,
            observables,
            number,
            threads=threads if replications == 1 else 1,
            out=out,
            progress=lambda done, total: steps.tell(number, done, total),
        )

    if replications == 1 or threads == 1:
        yield from map(one, range(replications))
        return
    with ThreadPoolExecutor(min(threads, replications)) as pool:
        yield from pool.map(one, range(replications))


def replicate(
    scenario: Scenario,
    observables: Sequence[Observable],
    number: int,
    *,
    threads: int = 1,
    out: Path | None = None,
    brief: bool = False,
    values: Values | None = None,
    progress: Progress | None = None,
) -> Replication:
    """Run one replication of a scenario.

    Parameters as for `run_ensemble`; `progress` is told of this one's steps, and a `brief` one counts only the words
    that its observables need, so that its hash is over less. `values` of all parameters stand in for the scenario's.
    """
    run = Run(
        scenario,
        Luck(scenario.seed, number),
        out / "chronicle" / f"replication-{number:04d}" if out else None,
        values=values_of(scenario, number) if values is None else values,
        only={need for seen in observables for need in seen.needs} if brief else None,
        threads=threads,
    )
    chronicle = run.run(progress)
    applicable = [o for o in observables if o.applies_to(chronicle)]
    true = {o.name: o(chronicle) for o in applicable}
    luck = luck_of_keepers(scenario.seed, number)
    observed = {o.name: o.recorded(true[o.name], chronicle, luck) for o in applicable}
    return Replication(number, observed, tuple(chronicle.events), _digest(run, chronicle), true)


def luck_of_keepers(seed: int, replication: int) -> Chance:
    """The luck of those who kept the books of a replication: by keeper and number of a period, in 0-1."""

    rows: dict[str, int] = {}

    def luck(keeper: str, period: int) -> float:
        row = rows.setdefault(keeper, crc32(keeper.encode()))
        return uniform_one(seed, _KEEPING_STREAM, row, replication, period)

    return luck


def _digest(run: Run, chronicle: Chronicle) -> str:
    """Hash of the final state, of everything counted on any day, and of the events."""
    whole = hashlib.sha256(run.sha256().encode())
    for word in chronicle.words:
        whole.update(word.encode() + chronicle.daily(word).tobytes())
        for actor, values in chronicle.by_actor(word).items():
            whole.update(repr(actor).encode() + values.tobytes())
    for event in chronicle.events:
        whole.update(repr(event).encode())
    return whole.hexdigest()


class _Steps:
    """Adds up the steps of replications that run side by side."""

    def __init__(self, replications: int, progress: Progress | None) -> None:
        self._done = [0] * replications
        self._progress = progress
        self._lock = Lock()

    def tell(self, number: int, done: int, total: int) -> None:
        if self._progress:
            with self._lock:
                self._done[number] = done
                self._progress(sum(self._done), total * len(self._done))
