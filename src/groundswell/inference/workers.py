"""Runs many replications of one scenario, each with values of its own, on several processes.

Processes are forked, and so inherit the scenario with all that is compiled and written once; where no process can be
forked, threads do the same more slowly. No result depends on how many there are.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from types import TracebackType

from groundswell.engine.scenario import Scenario, Values
from groundswell.engine.warm import warm
from groundswell.experiment.ensemble import replicate
from groundswell.grammar.case import Series
from groundswell.grammar.law import Law
from groundswell.grammar.observable import Observable

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Job:
    """One run: the values of the free parameters, in their order, and whose luck it has."""

    values: tuple[float, ...]
    replication: int


@dataclass(frozen=True)
class Bench:
    """What all runs share.

    Attributes
    ----------
    scenario : Scenario
        What is run.
    free : tuple of (Law, str)
        The parameters whose values each run gives.
    observed : tuple of Observable
        What is kept of it.
    """

    scenario: Scenario
    free: tuple[tuple[Law, str], ...]
    observed: tuple[Observable, ...]

    def run(self, job: Job) -> dict[str, Series]:
        """What an archive would have kept of one run."""
        values: Values = {**self.scenario.point, **dict(zip(self.free, job.values, strict=True))}
        done = replicate(self.scenario, self.observed, job.replication, brief=True, values=values)
        return done.observed


class Workers:
    """Some workers on a bench; to be used in a ``with``."""

    def __init__(self, bench: Bench, workers: int) -> None:
        self._bench, self._workers = bench, workers
        self._pool: Executor | None = None

    def __enter__(self) -> Workers:
        if self._workers > 1:
            scenario = self._bench.scenario
            # Before the fork, so that no worker has to do it again.
            warm(scenario.compiled)
            _ = scenario.register, scenario.moves(), scenario.arranged, scenario.point
            if "fork" in multiprocessing.get_all_start_methods():
                fork = multiprocessing.get_context("fork")
                self._pool = ProcessPoolExecutor(self._workers, fork, _begin, (self._bench,))
            else:
                self._pool = ThreadPoolExecutor(self._workers, initializer=_begin, initargs=(self._bench,))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def run(self, jobs: Sequence[Job], told: Callable[[], None] = lambda: None) -> list[dict[str, Series]]:
        """What was kept of each run, in the order of the jobs; `told` is called after each that is done."""
        if self._pool is None:
            found = []
            for job in jobs:
                found.append(self._bench.run(job))
                told()
            return found
        waiting = [self._pool.submit(_run, job) for job in jobs]
        for future in as_completed(waiting):
            future.result()
            told()
        return [future.result() for future in waiting]


_BENCH: list[Bench] = []
"""That of this process, once it is a worker."""


def _begin(bench: Bench) -> None:
    _BENCH[:] = [bench]
    if multiprocessing.parent_process() is not None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever forked it hears Ctrl-C, and ends it


def _run(job: Job) -> dict[str, Series]:
    return _BENCH[0].run(job)
