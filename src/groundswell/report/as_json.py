"""A run as one object: sorted, without NaN, the same for the same run but for the seconds it took."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from groundswell.engine.scenario import Values
from groundswell.grammar.calibration import Fit
from groundswell.report.acceptance import part_of, reason_of
from groundswell.report.own_series import own_series
from groundswell.report.peaks import peaks
from groundswell.report.turns import turns
from groundswell.trial.card import Card
from groundswell.trial.judge import Beside, Comparison, Verdict

_DIGITS = 9
"""Enough for every person of an empire counted in thousands."""

_UNITS = {
    "scale": "persons per agent",
    "days": "day",
    "seconds": "second",
    "outcomes": "share of the replications; ISO date in the case's calendar, or share of persons or of the army",
    "acceptance": "share of the replications",
    "central": "80 % of the replications: luck, and with drawn parameters doubt about these",
}


def as_object(card: Card, figures: Sequence[Path] = (), report: Path | None = None) -> dict[str, Any]:
    """The object, ready for `json`.

    Parameters
    ----------
    card : Card
        The run.
    figures, report : sequence of Path, Path
        What was written beside it.
    """
    return {
        **without_series(card),
        "report": str(report) if report else None,
        "figures": [str(path) for path in figures],
        "series": {comparison.name: _series(comparison) for comparison in _kept(card)},
        "units": {**_UNITS, "series": {c.name: c.series.unit for c in _kept(card)}},
    }


def without_series(card: Card) -> dict[str, Any]:
    """What ran and what came of it, without the series, which are long."""
    ran = card.scenario
    return {
        "case": ran.case.name,
        "theory": ran.compiled.theory.name,
        "variant": list(ran.compiled.theory.variant),
        "whatif": ran.whatif.name if ran.whatif else None,
        "without": list(ran.without),
        "scale": ran.society.scale,
        "seed": ran.seed,
        "agents": ran.society.agents,
        "persons": ran.society.persons,
        "calendar": ran.case.calendar.style,
        "start": str(ran.case.calendar.start),
        "until": str(ran.until),
        "days": ran.until.day_number - ran.case.calendar.start.day_number + 1,
        "steps": card.steps,
        "replications": len(card.replications),
        "seconds": round(card.seconds, 3),
        "parameters": ran.parameters,
        "fit": _fit(ran.fit, ran.values or {}) if ran.fit else None,
        "outcomes": _outcomes(card),
        "acceptance": [_test(card, verdict) for verdict in card.verdicts],
        "replication_sha256": [replication.sha256 for replication in card.replications],
    }


def as_json(card: Card, figures: Sequence[Path] = (), report: Path | None = None) -> str:
    """The object as one line of JSON, keys sorted."""
    return json.dumps(as_object(card, figures, report), sort_keys=True, allow_nan=False, ensure_ascii=False)


def _kept(card: Card) -> list[Comparison]:
    """What an archive could have kept; the run's own counts stand behind the figures of its report."""
    own = {series.name for series in own_series(card.scenario.case)}
    return [comparison for comparison in card.comparisons if comparison.name not in own]


def _series(comparison: Comparison) -> dict[str, Any]:
    record = comparison.record
    return {
        "meaning": comparison.series.meaning,
        "step": comparison.series.step,
        "unit": comparison.series.unit,
        "sources": [str(source) for source in record.sources] if record else [],
        "periods": [_period(period) for period in comparison.periods],
    }


def _period(period: Beside) -> dict[str, Any]:
    return {
        "key": period.key,
        "recorded": _finite(period.recorded),
        "low": _finite(period.low),
        "median": _finite(period.median),
        "high": _finite(period.high),
        "scores": {name: _finite(value) for name, value in period.scores.items()},
    }


def _outcomes(card: Card) -> dict[str, Any]:
    """What came of it, by name: in what share of the replications; and date or value, as median and central 80 %."""
    found: dict[str, Any] = {}
    for turn in turns(card):
        found[turn.id if turn.began else f"{turn.id}.ended"] = {
            "share": _finite(turn.n / turn.of),
            "low": str(turn.low),
            "median": str(turn.median),
            "high": str(turn.high),
            "cause": turn.cause or None,
        }
    for peak in peaks(card):
        found[f"highest_share.{peak.of}"] = {
            "share": 1.0,
            "low": _finite(peak.low),
            "median": _finite(peak.median),
            "high": _finite(peak.high),
            "day": str(peak.day) if peak.day else None,
        }
    return found


def _test(card: Card, verdict: Verdict) -> dict[str, Any]:
    expectation = verdict.expectation
    return {
        "id": expectation.id,
        "part": part_of(verdict),
        "used": expectation.used,
        "observable": expectation.observable,
        "talk": verdict.talk.result,
        "record": verdict.record.result,
        "share": _finite(verdict.record.share),
        "talk_share": _finite(verdict.talk.share),
        "n": max(verdict.record.n, verdict.talk.n),
        "reason": reason_of(card, verdict) or None,
        "claim": expectation.claim,
        "talk_says": expectation.talk,
        "record_says": expectation.record,
        "source": str(expectation.source),
    }


def _fit(fit: Fit, values: Values) -> dict[str, Any]:
    """Where fitted values come from, and those that the run took: neither of laws taken out nor of what was set."""
    return {
        "file": fit.named,
        "loss": {"medians": _finite(fit.loss_at_medians), "fit": _finite(fit.loss_at_fit)},
        "evaluations": fit.evaluations,
        "seed": fit.seed,
        "commit": fit.commit,
        "values": {f"{law.name}.{name}": value for (law, name), value in values.items()},
    }


def _finite(value: float | None) -> float | None:
    """A number that JSON knows, without the noise of its last digits."""
    return None if value is None or not math.isfinite(value) else float(f"{value:.{_DIGITS}g}")
