"""What running a scenario gives: its replications, beside the record and asked the tests of the case.

A part of `api`, which hands it on and is the place to import it from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from groundswell import catalogue
from groundswell.experiment.ensemble import Progress, Replication, Scenario, replicate, run_ensemble
from groundswell.grammar.observable import Observable
from groundswell.report.own_series import own_series
from groundswell.report.result import Result
from groundswell.trial.card import Card
from groundswell.trial.judge import compare, judge

GLIMPSE = 731
"""Steps of a long run that are shown at once, before the first replication is done."""


@dataclass(frozen=True)
class Manner:
    """How a scenario is run; nothing that it gives depends on the threads.

    Attributes
    ----------
    replications, threads : int
        How many runs, on how many threads.
    out : Path, optional
        Where the chronicles stay.
    progress, first : callable, optional
        Told of progress; given a card of what there is to see first: the first days of the first replication of a
        long run, and then that replication whole.
    """

    replications: int
    threads: int = 1
    out: Path | None = None
    progress: Progress | None = None
    first: Callable[[Card], None] | None = None


def replicated(scenario: Scenario, manner: Manner) -> Result:
    """Run the replications, set them beside the record, and ask them the tests of the case."""
    began = perf_counter()
    observed = (*catalogue.observables(), *own_series(scenario.case))
    if manner.first and len(scenario.steps) > 4 * GLIMPSE:
        manner.first(_glimpse(scenario, observed, manner.threads))
    done: list[Replication] = []
    for replication in run_ensemble(
        scenario,
        observed,
        manner.replications,
        threads=manner.threads,
        out=manner.out,
        progress=manner.progress,
    ):
        done.append(replication)
        if manner.first and len(done) == 1 < manner.replications:
            manner.first(_card(scenario, tuple(done), observed, perf_counter() - began))
    return _card(scenario, tuple(done), observed, perf_counter() - began)


def _glimpse(scenario: Scenario, observed: Sequence[Observable], threads: int) -> Result:
    """The first days of the first replication, which is run again from the start with the others."""
    began = perf_counter()
    early = scenario.up_to(scenario.calendar.start.plus(scenario.steps[GLIMPSE] - 1))
    return _card(early, (replicate(early, observed, 0, threads=threads),), observed, perf_counter() - began)


def _card(
    scenario: Scenario, done: tuple[Replication, ...], observed: Sequence[Observable], seconds: float
) -> Result:
    """All that replications tell."""
    tests = [test for test in catalogue.expectations() if test.case == scenario.case.name]
    return Result(
        scenario,
        done,
        compare(done, scenario.case.record, catalogue.scores()),
        judge(done, tests),
        len(scenario.steps),
        seconds,
        tuple(each.name for each in observed),
    )
