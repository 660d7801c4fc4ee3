"""How badly a run fits its record: the few facts that the table and the figure say in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from groundswell.report.wording import number
from groundswell.trial.judge import Beside, Comparison

BESIDE_THE_RECORD = ("month", "quarter", "year")
"""Periods of which a whole table can be read."""

CRPS = "crps"


@dataclass(frozen=True)
class Fit:
    """An observable set beside its record, over the periods that may be a target.

    Attributes
    ----------
    periods : int
        How many there are.
    within_two, inside : int
        In how many the median is within a factor of two of the record; in how many the record lies within
        the central 80 %.
    crps, repeating : float or None
        Mean continuous ranked probability score; and the mean error of saying last period's record again.
    recorded_peak, peak : str
        Period of the highest record, and of the highest median, with their values; empty for a family.
    """

    periods: int
    within_two: int
    inside: int
    crps: float | None
    repeating: float | None
    recorded_peak: str
    peak: str


def trusted(comparison: Comparison) -> frozenset[str]:
    """Periods whose record was read or derived: recalled and assumed numbers are never a target."""
    record = comparison.record
    if record is None:
        return frozenset()
    if not record.confidence:
        return frozenset(record.keys)
    kept = zip(record.keys, record.confidence, strict=True)
    return frozenset(key for key, confidence in kept if confidence.may_be_target)


def fit_of(comparison: Comparison) -> Fit | None:
    """The fit, or None where the run and the record share no period that may be a target."""
    allowed = trusted(comparison)
    judged = [
        period for period in comparison.periods if period.recorded is not None and period.key in allowed
    ]
    if not judged:
        return None
    scored = [period.scores[CRPS] for period in judged if CRPS in period.scores]
    return Fit(
        len(judged),
        sum(_within_two(period) for period in judged),
        sum(period.low <= _recorded(period) <= period.high for period in judged),
        fmean(scored) if scored else None,
        _repeating(comparison, judged),
        _named(max(judged, key=_recorded), "recorded"),
        _named(max(judged, key=lambda period: period.median), "median"),
    )


def family_of(comparison: Comparison) -> str:
    """The name of the family that an observable is a member of, or its own: all before the first dot."""
    return comparison.name.partition(".")[0]


def in_families(comparisons: Iterable[Comparison]) -> dict[str, list[Comparison]]:
    """Comparisons by family, in the order in which the families are first met."""
    families: dict[str, list[Comparison]] = {}
    for comparison in comparisons:
        families.setdefault(family_of(comparison), []).append(comparison)
    return families


def fit_together(members: Iterable[Comparison]) -> Fit | None:
    """The fit of a family over all periods of all members, or None where none has a period to be judged by."""
    fits = [fit for fit in map(fit_of, members) if fit is not None]
    if len(fits) < 2:
        return fits[0] if fits else None
    return Fit(
        sum(fit.periods for fit in fits),
        sum(fit.within_two for fit in fits),
        sum(fit.inside for fit in fits),
        _mean((fit.crps, fit.periods) for fit in fits),
        _mean((fit.repeating, fit.periods) for fit in fits),
        "",
        "",
    )


def said_together(members: Sequence[Comparison]) -> str:
    """How badly a family fits, in a sentence."""
    fit = fit_together(members)
    if fit is None:
        return "No period may be a target, so nothing is scored."
    return (
        f"Median within a factor of two of the record in {fit.within_two} of {fit.periods} values; "
        f"the record lies inside the central 80 % in {fit.inside} of {fit.periods}."
    )


def said_plainly(comparison: Comparison) -> list[str]:
    """How badly it fits, sentence by sentence."""
    fit = fit_of(comparison)
    if fit is None:
        return ["The run and the record share no whole period: nothing can be said of the fit."]
    series = comparison.series
    kind = {"month": "months", "quarter": "quarters", "year": "years", "day": "days"}[series.step]
    said = [
        f"Median within a factor of two of the record in {fit.within_two} of {fit.periods} {kind}; "
        f"the record lies inside the central 80 % in {fit.inside} of {fit.periods}."
    ]
    said.append(f"The record is highest in {fit.recorded_peak}, the forecast in {fit.peak}.")
    if fit.crps is not None:
        beside = ""
        if fit.repeating is not None:
            verdict = "less" if fit.repeating < fit.crps else "more"
            beside = f"; saying last {series.step}'s record again errs by {number(fit.repeating)}, {verdict}"
        said.append(f"Mean CRPS {number(fit.crps)} {series.unit} (0 is best){beside}.")
    return said


def _mean(parts: Iterable[tuple[float | None, int]]) -> float | None:
    """A mean weighed by periods; None where a part is not known."""
    total = periods = 0.0
    for value, weight in parts:
        if value is None:
            return None
        total, periods = total + weight * value, periods + weight
    return total / periods


def _recorded(period: Beside) -> float:
    assert period.recorded is not None
    return period.recorded


def _named(period: Beside, attribute: str) -> str:
    return f"{period.key} ({number(getattr(period, attribute))})"


def _within_two(period: Beside) -> bool:
    recorded = _recorded(period)
    return recorded / 2 <= period.median <= 2 * recorded


def _repeating(comparison: Comparison, judged: list[Beside]) -> float | None:
    """Mean error of the plainest rival: each period as the one before it was."""
    record = comparison.record
    if record is None:
        return None
    before = dict(zip(record.keys[1:], record.values, strict=False))
    errors = [
        abs(_recorded(p) - before[p.key])
        for p in judged
        if p.key in before and before[p.key] == before[p.key]
    ]
    return fmean(errors) if len(errors) == len(judged) else None
