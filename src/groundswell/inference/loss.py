"""How far runs lie from what they may be fitted to: squared differences of logarithms, and a charge for breaks."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from groundswell.grammar.calibration import Calibration, Structural, Target
from groundswell.grammar.case import Series
from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.observable import Observable, key_of

Kept = Mapping[str, Series]
"""What was kept of one replication, by name of the observable."""


@dataclass(frozen=True)
class Loss:
    """How far some replications lie from the record.

    Attributes
    ----------
    total : float
        Weighed mean of the squared differences, plus the charge; infinite where a run gives no number.
    by_target : mapping of str to float
        Mean squared difference of each target by itself, squared orders of magnitude.
    broken : float
        Share of the replications that break a structural target.
    """

    total: float
    by_target: Mapping[str, float]
    broken: float


def watched(
    calibration: Calibration, observable: Callable[[str], Observable]
) -> tuple[tuple[Observable, ...], tuple[Observable, ...]]:
    """What runs are observed for: the series of the targets, and how each structural target stands at the end.

    Parameters
    ----------
    calibration : Calibration
        What is fitted to.
    observable : callable
        The observable of a name.
    """
    series = tuple(observable(name) for name in dict.fromkeys(t.observable for t in calibration.targets))
    return series, tuple(_ending(each) for each in calibration.structural)


def loss_of(calibration: Calibration, record: Kept, replications: Sequence[Kept]) -> Loss:
    """The loss of the replications of one evaluation.

    Parameters
    ----------
    calibration : Calibration
        Targets, weights, floor and charge.
    record : mapping of str to Series
        What was kept in truth.
    replications : sequence of mapping of str to Series
        What an archive would have kept of each run.
    """
    by_target, weighed, weights = {}, 0.0, 0.0
    for target in calibration.targets:
        squares = _squares(target, calibration.floor, record, replications)
        by_target[f"{target.observable} {target.first}..{target.last}"] = math.fsum(squares) / len(squares)
        weighed += target.weight * math.fsum(squares)
        weights += target.weight * len(squares)
    broken = sum(any(_breaks(kept, each) for each in calibration.structural) for kept in replications)
    share = broken / len(replications)
    total = weighed / weights + calibration.charge * share
    return Loss(total if math.isfinite(total) else math.inf, by_target, share)


def _squares(target: Target, floor: float, record: Kept, replications: Sequence[Kept]) -> list[float]:
    kept = record[target.observable]
    keys = kept.keys[kept.keys.index(target.first) : kept.keys.index(target.last) + 1]
    ran = [_values(run[target.observable], keys) for run in replications]
    return [
        _square(median(values) if all(map(math.isfinite, values)) else math.nan, recorded, floor)
        for *values, recorded in zip(*ran, _values(kept, keys), strict=True)
    ]


def _values(series: Series, keys: Sequence[str]) -> list[float]:
    """Values of some periods; no number where there is none."""
    known = dict(zip(series.keys, series.values, strict=True))
    return [known.get(key, math.nan) for key in keys]


def _square(run: float, recorded: float, floor: float) -> float:
    """Squared difference of logarithms; infinite where there is none."""
    if not (math.isfinite(run) and run + floor > 0 and recorded + floor > 0):
        return math.inf
    return float((math.log10(run + floor) - math.log10(recorded + floor)) ** 2)


def _breaks(kept: Kept, structural: Structural) -> bool:
    """Whether a run ends otherwise; one that does not count the word cannot."""
    name = _name(structural)
    return name in kept and any(value != 0 for value in kept[name].values)


def _name(structural: Structural) -> str:
    return f"breaks.{structural.word}"


def _ending(structural: Structural) -> Observable:
    """On the last day: of how many actors the word is not what it must be."""

    def formula(chronicle: Chronicle) -> dict[str, float]:
        values = [float(days[-1]) for days in chronicle.by_actor(structural.word).values()]
        wrong = sum(value != structural.value for value in values)
        return {key_of(chronicle.calendar.until, "day"): float(wrong)}

    needs, error = (structural.word,), "None: it is asked of the run itself."
    return Observable(_name(structural), structural.says, "actors", "day", needs, (), error, formula)
