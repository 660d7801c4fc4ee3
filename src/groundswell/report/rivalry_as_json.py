"""Rival theories as one object: simulations and coded expectations under two keys, and nothing of one in the other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from groundswell.grammar.rival import Rival, Statement
from groundswell.report.as_json import without_series
from groundswell.report.rivalry_card import HINDSIGHT
from groundswell.trial.coded import AS_CODED, SWEEP, Coded, CodedScore
from groundswell.trial.contest import Rivalry, Showing

_DIGITS = 9


def rivalry_as_json(found: Rivalry) -> str:
    """Both tables, with each run as ``run --json`` gives it but for the series, of which the ratios are told."""
    told = {
        "case": found.case.name,
        "simulations": [_showing(showing) for showing in found.showings],
        "coded_expectations": coded_as_object(found.coded),
    }
    return json.dumps(told, sort_keys=True, allow_nan=False, ensure_ascii=False)


def coded_as_json(coded: Coded, case: str) -> str:
    """The coded expectations alone."""
    told = {"case": case, "coded_expectations": coded_as_object(coded)}
    return json.dumps(told, sort_keys=True, allow_nan=False, ensure_ascii=False)


def coded_as_object(coded: Coded) -> dict[str, Any]:
    """What theories are coded to expect: how it is coded, every score, every statement and every answer."""
    return {
        "chosen_with_the_outcome_known": HINDSIGHT,
        "coding": {"probability": AS_CODED.probability, "silence": 0.5, "weight": AS_CODED.weight},
        "scores": [_score(score) for score in coded.scores],
        "apart": [_score(score) for score in coded.apart],
        "statements": [_statement(statement) for statement in coded.statements],
        "rivals": [_rival(rival) for rival in coded.rivals],
    }


def _showing(showing: Showing) -> dict[str, Any]:
    entrant = showing.entrant
    theory = entrant.card.scenario.compiled.theory
    return {
        "id": entrant.id,
        "title": entrant.title,
        "theory": theory.name,
        "built_on": theory.built_on or None,
        "rejects": dict(theory.rejects),
        "tests": {
            "record": {"kept": showing.passed, "asked": showing.asked},
            "talk": {"kept": showing.passed_talk, "asked": showing.asked_talk},
        },
        "of_baseline": _rounded(showing.ratios),
        "of_baseline_where_all_speak": _rounded(showing.common),
        "of_baseline_by_series": {name: _rounded(ratios) for name, ratios in showing.by_series.items()},
        "series": {"better": showing.better, "spoken": showing.spoken, "all": showing.series},
        "same_runs_as": list(showing.same_as),
        "run": without_series(entrant.card),
    }


def _rounded(ratios: Mapping[str, float]) -> dict[str, float]:
    return {name: round(ratio, _DIGITS) for name, ratio in ratios.items()}


def _score(score: CodedScore) -> dict[str, Any]:
    return {
        "ids": [rival.id for rival in score.rivals],
        "log_score": round(score.score, _DIGITS),
        "stated_only": round(score.stated_only, _DIGITS),
        "all_records_alike": round(score.all_alike, _DIGITS),
        "coded_at": {
            f"{at:.2f}": round(value, _DIGITS) for at, value in zip(SWEEP, score.sweep, strict=True)
        },
        "tests": {"faced": score.faced, "stated": score.faced_stated, "contested": score.contested},
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "id": statement.id,
        "test": statement.test,
        "asks": statement.asks,
        "says": statement.says,
        "record": statement.record,
        "confidence": statement.confidence,
        "shows": statement.shows,
    }


def _rival(rival: Rival) -> dict[str, Any]:
    return {
        "id": rival.id,
        "title": rival.title,
        "holds": rival.holds.strip(),
        "literature": [str(source) for source in rival.literature],
        "runs": rival.runs or None,
        "coded_only": rival.coded_only.strip() or None,
        "rejects": dict(rival.rejects),
        "counted_with": rival.counted_with or None,
        "expects": {
            test: {"says": position.says, "mark": position.mark, "answers": dict(position.answers)}
            for test, position in rival.positions.items()
        },
    }
