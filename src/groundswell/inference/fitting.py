"""Fits the free parameters of a theory to what a case lets it be fitted to, and tries the fit on fresh luck."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from groundswell import catalogue
from groundswell.engine.scenario import Scenario
from groundswell.grammar.calibration import Calibration
from groundswell.grammar.law import Law
from groundswell.grammar.observable import Observable
from groundswell.grammar.prior import Fixed, Prior
from groundswell.grammar.spelling import BadInput, UnknownName, unknown
from groundswell.grammar.theory import Theory
from groundswell.inference.cross_entropy import Generation, Point, Search, search, share_of
from groundswell.inference.loss import Loss, loss_of, watched
from groundswell.inference.workers import Bench, Job, Progress, Workers

FRESH = 8
"""Replications on which the fit and the medians are tried, of luck that the search did not see."""
_DIGITS = 6
"""Of a fitted value: more than a page in float32 could tell apart in any outcome."""


class Free(NamedTuple):
    """A parameter that is fitted."""

    law: Law
    name: str
    prior: Prior

    def __str__(self) -> str:
        return f"{self.law.name}.{self.name}"

    def at(self, z: float) -> float:
        """Its value at z, as it is written down."""
        return float(f"{self.prior.quantile(share_of(z)):.{_DIGITS}g}")


@dataclass(frozen=True)
class Fitted:
    """What a calibration found.

    Attributes
    ----------
    values : mapping of str to float
        By ``law.parameter``.
    medians, fit : Loss
        On fresh luck: with every parameter at the median of its prior, and with the fitted ones at their values.
    evaluations : int
        Candidates that were tried.
    """

    values: dict[str, float]
    medians: Loss
    fit: Loss
    evaluations: int


def free_parameters(calibration: Calibration, theory: Theory) -> tuple[Free, ...]:
    """The parameters that are fitted: those that the calibration names, or all that the priors leave open.

    Of a theory that is built on another, which is named: those of the laws that they share, and all that is open in
    laws that the other rejects or never had.

    Raises
    ------
    BadInput
        With file and line, where one is named that the theory does not have, or does not doubt.
    """
    open_ = {str(f): f for f in (Free(*each) for each in theory.parameters())}
    other = catalogue.theory(theory.built_on) if theory.built_on in calibration.free else None
    if other and theory.name not in calibration.free:
        named_there, shared = calibration.free[theory.built_on], set(other.laws)
        return tuple(
            each
            for name, each in open_.items()
            if (name in named_there if each.law in shared else not isinstance(each.prior, Fixed))
        )
    if theory.name not in calibration.free:
        return tuple(each for each in open_.values() if not isinstance(each.prior, Fixed))
    found = []
    for named in calibration.free[theory.name]:
        line = calibration.lines.get(f"{theory.name}/{named}")
        if named not in open_:
            raise unknown(f"parameter of {theory.name}", named, open_).at(calibration.file, line)
        if isinstance(open_[named].prior, Fixed):
            raise BadInput(
                f"{theory.name} does not doubt {named}",
                file=calibration.file, line=line, expected="a parameter whose prior leaves something open",
            )  # fmt: skip
        found.append(open_[named])
    return tuple(found)


def check_theories(calibration: Calibration, known: Iterable[str]) -> None:
    """Refuse a theory that is on no shelf: all its parameters would be free without a word."""
    names = list(known)
    for theory in calibration.free:
        if theory not in names:
            complaint: UnknownName = unknown("theory", theory, names)
            raise complaint.at(calibration.file, calibration.lines.get(theory))


@dataclass(frozen=True)
class Fitting:
    """One calibration of one theory.

    Attributes
    ----------
    scenario : Scenario
        What is run, every parameter at the median of its prior.
    calibration : Calibration
        What is fitted to, and how.
    observable : callable
        The observable of a name.

    Raises
    ------
    BadInput
        Where nothing is free, or the theory does not count what it is to be fitted to.
    """

    scenario: Scenario
    calibration: Calibration
    observable: Callable[[str], Observable]

    def __post_init__(self) -> None:
        if not self.free:
            raise BadInput(f"{self.scenario.compiled.theory.name} has no parameter to be fitted")
        days = self.scenario.compiled.days
        counted = {f"{actor}.{word.name}" for actor, day in days.items() for word in day.page.tallied}
        for seen in watched(self.calibration, self.observable)[0]:
            for need in seen.needs:
                if need not in counted:
                    said = f"{self.scenario.compiled.theory.name} counts no {need}, which {seen.name} needs"
                    raise BadInput(said, file=self.calibration.file, expected="a target that it can meet")

    @property
    def free(self) -> tuple[Free, ...]:
        """What is fitted."""
        return free_parameters(self.calibration, self.scenario.compiled.theory)

    @property
    def runs(self) -> int:
        """Runs of the whole search, and of the trial on fresh luck."""
        each = self.calibration.generations * self.calibration.population
        return each * self.calibration.replications + 2 * FRESH

    def made_of(self) -> dict[str, str]:
        """What its generations hang on, but for how many there are: a hash of each part."""
        compiled = self.scenario.compiled
        pages = (*compiled.starts.values(), *compiled.days.values())
        parts = {
            "calibration": replace(self.calibration, generations=1, free={}),
            "theory": [str(compiled.theory), [(str(each), each.prior) for each in self.free]],
            "set of laws or priors": [sorted(page.file.name for page in pages), sorted(
                (f"{law.name}.{name}", str(prior)) for law, name, prior in compiled.theory.parameters()
            )],
            "case": [replace(self.scenario.case, fits={}), self.scenario.society.scale, self.scenario.seed],
        }  # fmt: skip
        return {name: hashlib.sha256(repr(part).encode()).hexdigest()[:16] for name, part in parts.items()}

    def fit(
        self,
        workers: int = 1,
        done: Sequence[Generation] = (),
        keep: Callable[[Generation], None] = lambda generation: None,
        progress: Progress = lambda done, total: None,
    ) -> Fitted:
        """Search, and try what was found on fresh luck.

        Parameters
        ----------
        workers : int
            Processes; no result depends on them.
        done, keep : sequence of Generation, callable
            As for `search`.
        progress : callable
            Told (runs done, runs in all), those of earlier searches left out.
        """
        how, free = self.calibration, self.free
        earlier = min(len(done), how.generations) * how.population * how.replications
        told = _Told(self.runs - earlier, progress)
        series, endings = watched(how, self.observable)
        bench = Bench(self.scenario, tuple((each.law, each.name) for each in free), series + endings)
        with Workers(bench, workers) as at_work:

            def losses(points: Sequence[Point], luck: range) -> list[Loss]:
                values = [tuple(f.at(z) for f, z in zip(free, point, strict=True)) for point in points]
                jobs = [Job(value, replication) for value in values for replication in luck]
                kept = at_work.run(jobs, told.one)
                return [
                    loss_of(how, self.scenario.case.record, kept[first : first + len(luck)])
                    for first in range(0, len(kept), len(luck))
                ]

            def evaluate(generation: int, points: Sequence[Point]) -> list[float]:
                first = generation * how.replications
                return [each.total for each in losses(points, range(first, first + how.replications))]

            names = tuple(map(str, free))
            found = search(Search(names, how.population, how.seed), how.generations, evaluate, done, keep)
            unseen = how.generations * how.replications
            medians, fit = losses([(0.0,) * len(free), found], range(unseen, unseen + FRESH))
        values = {str(each): each.at(z) for each, z in zip(free, found, strict=True)}
        return Fitted(values, medians, fit, how.generations * how.population)


class _Told:
    """Counts runs, and says so."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._done, self._total, self._progress = 0, total, progress

    def one(self) -> None:
        self._done += 1
        self._progress(self._done, self._total)
