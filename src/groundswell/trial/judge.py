"""Sets what an ensemble gave beside what was recorded, and asks each acceptance test of both."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from groundswell.experiment.ensemble import Replication
from groundswell.grammar.case import Series
from groundswell.grammar.expectation import Expectation, Formula
from groundswell.grammar.observable import Unobservable
from groundswell.grammar.score import Score

PASSING = 0.7
"""A test passes if at least this share of the ensemble keeps it (design, section 6)."""

UNOBSERVABLE = "unobservable"

_NONE: Mapping[str, float] = {}

CENTRAL = 0.8
"""Share of the replications between the two bounds that are shown: luck only, not doubt about parameters."""


@dataclass(frozen=True)
class Beside:
    """One period of an observable: the record, and the replications around their median.

    Attributes
    ----------
    key : str
        The period. Replications that have no such period are not among those that are shown.
    recorded : float or None
        None where the record has nothing.
    low, median, high : float
        Central 80 % of the replications, and their middle.
    scores : mapping of str to float
        By name of the score; empty where there is no record.
    """

    key: str
    recorded: float | None
    low: float
    median: float
    high: float
    scores: Mapping[str, float]


@dataclass(frozen=True)
class Comparison:
    """An observable of an ensemble, period by period, beside the record of the same name if there is one."""

    series: Series
    record: Series | None
    periods: tuple[Beside, ...]

    @property
    def name(self) -> str:
        """Name of the observable."""
        return self.series.name


@dataclass(frozen=True)
class Answer:
    """What an ensemble answers to one reading of a test.

    Attributes
    ----------
    result : str
        ``pass``, ``miss`` or ``unobservable``.
    share, n : float or None, int
        Share of the replications that keep it, and how many could be asked.
    reason : str
        Why it cannot be judged, where it cannot.
    """

    result: str
    share: float | None
    n: int
    reason: str = ""


@dataclass(frozen=True)
class Verdict:
    """An acceptance test of an ensemble, as the talk reads it and as the record does.

    Attributes
    ----------
    expectation : Expectation
        The test.
    talk, record : Answer
        The two readings: the same share, where the test has one formula. The record's is ``unobservable`` where the
        record offers nothing to judge by, though its share be known.
    """

    expectation: Expectation
    talk: Answer
    record: Answer


def compare(
    replications: Sequence[Replication], record: Mapping[str, Series], scores: Sequence[Score]
) -> tuple[Comparison, ...]:
    """Every observable of the replications, beside the record where it has one."""
    names = replications[0].observed
    return tuple(
        _beside([r.observed[name] for r in replications], record.get(name), scores) for name in names
    )


def judge(replications: Sequence[Replication], expectations: Sequence[Expectation]) -> tuple[Verdict, ...]:
    """Every test, asked of every replication."""
    return tuple(_verdict(replications, expectation) for expectation in expectations)


def quantile(values: Sequence[float], share: float) -> float:
    """The value at a share of the way through the sorted ones, between the two nearest.

    >>> quantile([3.0, 1.0, 2.0], 0.5), quantile([0.0, 10.0], 0.25)
    (2.0, 2.5)
    """
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    below = math.floor(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (at - below) * (ordered[above] - ordered[below])


def _beside(drawn: Sequence[Series], record: Series | None, scores: Sequence[Score]) -> Comparison:
    kept = dict(zip(record.keys, record.values, strict=True)) if record else {}
    keys, rows = _by_key(drawn)
    bounds = [_quantiles(rows, share) for share in ((1 - CENTRAL) / 2, 0.5, (1 + CENTRAL) / 2)]
    periods = []
    for key, values, low, median, high in zip(keys, rows, *bounds, strict=True):
        recorded = kept.get(key)
        recorded = None if recorded is None or math.isnan(recorded) else recorded
        scored: Mapping[str, float] = _NONE
        if recorded is not None:
            scored = {score.name: score(list(values), recorded) for score in scores}
        periods.append(Beside(key, recorded, low, median, high, scored))
    return Comparison(drawn[0], record, tuple(periods))


def _by_key(drawn: Sequence[Series]) -> tuple[Sequence[str], Sequence[Sequence[float]]]:
    """The periods in their order, and what each replication that has one gave for it."""
    first = drawn[0].keys
    if all(series.keys == first for series in drawn) and list(first) == sorted(first):
        return first, list(zip(*(series.values for series in drawn), strict=True))
    values_of: dict[str, list[float]] = {}
    for series in drawn:
        for key, value in zip(series.keys, series.values, strict=True):
            values_of.setdefault(key, []).append(value)
    keys = sorted(values_of)  # a month with voting in one replication has none in another
    return keys, [values_of[key] for key in keys]


def _quantiles(rows: Sequence[Sequence[float]], share: float) -> list[float]:
    """`quantile` of every row; of many rows of one length in one go."""
    if len({len(row) for row in rows}) != 1:
        return [quantile(row, share) for row in rows]
    ordered = np.sort(np.array(rows), axis=1)
    at = share * (ordered.shape[1] - 1)
    below = math.floor(at)
    above = min(below + 1, ordered.shape[1] - 1)
    found: list[float] = (ordered[:, below] + (at - below) * (ordered[:, above] - ordered[:, below])).tolist()
    return found


def _verdict(replications: Sequence[Replication], expectation: Expectation) -> Verdict:
    for replication in replications:
        lacking = [name for name in expectation.needs if name not in replication.observed]
        if lacking:
            silent = Answer(UNOBSERVABLE, None, 0, f"this run counts no {lacking[0]}")
            return Verdict(expectation, silent, silent)
    record = _answer(replications, expectation)
    talk = _answer(replications, expectation.as_the_talk_says) if expectation.talk_formula else record
    if expectation.observable == "none" and record.result != UNOBSERVABLE:
        record = replace(record, result=UNOBSERVABLE, reason="the record offers nothing to judge it by")
    return Verdict(expectation, talk, record)


def _answer(replications: Sequence[Replication], formula: Formula) -> Answer:
    try:
        kept = [formula(replication.observed) for replication in replications]
    except Unobservable as reason:
        return Answer(UNOBSERVABLE, None, 0, str(reason))
    share = sum(kept) / len(kept)
    return Answer("pass" if share >= PASSING else "miss", share, len(kept))
