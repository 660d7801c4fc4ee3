"""Placebo runs for sparks: the incidents that a case names are removed, moved, or put at any other date.

If an outbreak hangs on its spark, it fails to come without it and follows it about; if it hangs on what had
gathered before, it comes all the same, with another incident of the stream or none. Luck is held fixed: run k of
every kind has the luck of replication k. The society is that of the runs they stand beside; where that is finer than
the case asks for, it is one as the case asks for, since there are many runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace

from groundswell.experiment.ensemble import Progress, Scenario, replicate
from groundswell.grammar.case import Case, Incidents
from groundswell.grammar.look import Spark
from groundswell.grammar.observable import Observable
from groundswell.society.chance import uniform
from groundswell.society.populate import populate

RECORDED, REMOVED, MOVED, ELSEWHERE = "as recorded", "removed", "moved", "elsewhere"
KINDS = (RECORDED, REMOVED, MOVED, ELSEWHERE)
REPLICATIONS = 2
DATES = 20
"""Dates anywhere, over all sparks."""
MOST_MOVED = 180
"""Days, either way."""
AFTERWARDS = 365
"""Days after the last spark for which the runs go on."""

_MOVING_STREAM, _PLACING_STREAM = 0x802, 0x803


@dataclass(frozen=True)
class Trial:
    """One placebo run.

    Attributes
    ----------
    kind : str
        One of `KINDS`.
    replication : int
        Whose luck it has.
    days : tuple of int or None
        On which day each spark of the case stood, counted from the first; None where it was removed.
    shares : tuple of tuple of float
        By spark: the series that was asked for at its place, by day.
    """

    kind: str
    replication: int
    days: tuple[int | None, ...]
    shares: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class _Job:
    scenario: Scenario
    watched: tuple[Observable, ...]
    kind: str
    replication: int
    days: tuple[int | None, ...]


def placebo_scenario(scenario: Scenario) -> Scenario | None:
    """The scenario that placebo runs take: no finer than need be, and over after the last spark.

    None if it reaches no spark.
    """
    sparks = sparks_of(scenario)
    if not sparks or "person" not in scenario.compiled.days:
        return None
    last = max(spark.date.day_number for spark in sparks) + AFTERWARDS
    first = scenario.case.calendar.start
    until = first.plus(min(last, scenario.until.day_number) - first.day_number)
    society, scale = scenario.society, scenario.case.scale
    if society.scale < scale:
        society = populate(scenario.case, scale, seed=scenario.seed)
    return replace(scenario, society=society, until=until)


def sparks_of(scenario: Scenario) -> tuple[Spark, ...]:
    """The sparks that a run reaches."""
    return tuple(s for s in scenario.case.placebo if s.date.day_number < scenario.until.day_number)


def try_placebo(
    scenario: Scenario,
    watch: Callable[[str], Observable],
    *,
    threads: int = 1,
    progress: Progress | None = None,
) -> tuple[Trial, ...]:
    """Run every kind, and return what was watched in each run, in a fixed order.

    Parameters
    ----------
    scenario : Scenario
        As `placebo_scenario` gives it.
    watch : callable
        From a place to the series by day that is watched there.
    threads : int
        How many runs at a time; no result depends on it.
    progress : callable, optional
        Told (runs done, runs in all).
    """
    sparks = sparks_of(scenario)
    watched = tuple(watch(spark.place) for spark in sparks)
    jobs = [_Job(scenario, watched, *plan) for plan in _plans(scenario, sparks)]
    found: dict[int, Trial] = {}
    with ThreadPoolExecutor(min(threads, len(jobs))) as pool:
        waiting = {pool.submit(_run, job): number for number, job in enumerate(jobs)}
        try:
            for done, future in enumerate(as_completed(waiting), 1):
                found[waiting[future]] = future.result()
                if progress:
                    progress(done, len(jobs))
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    return tuple(found[number] for number in range(len(jobs)))


def _run(job: _Job) -> Trial:
    incidents = with_sparks_at(job.scenario.case, sparks_of(job.scenario), job.days)
    done = replicate(job.scenario.with_incidents(incidents), job.watched, job.replication, brief=True)
    series = tuple(tuple(done.observed[each.name].values) for each in job.watched)
    return Trial(job.kind, job.replication, job.days, series)


def _plans(scenario: Scenario, sparks: Sequence[Spark]) -> Iterator[tuple[str, int, tuple[int | None, ...]]]:
    """Kind, replication and days of every run."""
    start = scenario.case.calendar.start.day_number
    last = scenario.until.day_number - start
    own = [spark.date.day_number - start for spark in sparks]
    for replication in range(REPLICATIONS):
        yield RECORDED, replication, tuple(own)
        yield REMOVED, replication, (None,) * len(sparks)
        moved = [
            day + round((2 * luck - 1) * MOST_MOVED)
            for day, luck in zip(own, _luck(scenario, _MOVING_STREAM, replication, len(sparks)), strict=True)
        ]
        yield MOVED, replication, tuple(min(max(day, 0), last) for day in moved)
    for number in range(-(-DATES // len(sparks))):
        placed = [int(luck * (last + 1)) for luck in _luck(scenario, _PLACING_STREAM, number, len(sparks))]
        yield ELSEWHERE, number % REPLICATIONS, tuple(placed)


def _luck(scenario: Scenario, stream: int, number: int, many: int) -> list[float]:
    drawn: list[float] = uniform(scenario.seed, stream, 0, many, number).tolist()
    return drawn


def with_sparks_at(case: Case, sparks: Sequence[Spark], days: Sequence[int | None]) -> tuple[Incidents, ...]:
    """The incidents of a case with its sparks on other days, or without those whose day is None."""
    return tuple(_stream(case, stream, sparks, days) for stream in case.incidents)


def _stream(case: Case, stream: Incidents, sparks: Sequence[Spark], days: Sequence[int | None]) -> Incidents:
    placed = {
        (spark.date, spark.place): day
        for spark, day in zip(sparks, days, strict=True)
        if spark.stream == stream.name
    }
    recorded = []
    for date, place, size in stream.recorded:
        day = placed.get((date, place), date.day_number - case.calendar.start.day_number)
        if day is not None:
            recorded.append((case.calendar.start.plus(day), place, size))
    return replace(stream, recorded=tuple(sorted(recorded, key=lambda each: each[0].day_number)))
