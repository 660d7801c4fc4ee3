"""What ``ledger`` prints: the claims of the talk, and for each its laws, tests, rivals and verdict."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from groundswell.grammar.claim import Figure, Finding, Outcome
from groundswell.report.aftermath_told import aftermath_object, aftermath_tables
from groundswell.report.table import titled
from groundswell.report.wording import NOTHING, cited, count, number
from groundswell.trial.standing import STANDINGS, Standing

NEUTRAL = (
    "What the talk says, in our words; that a claim stands here says nothing of whether it is so. A verdict says what "
    "this laboratory shows, and nothing of the world."
)

_SAID = {
    "law": "a law",
    "emergent": "emergent: no law says it, and tests ask whether it comes about",
    "measure": "a measure",
    "planned": "not built yet",
}


def ledger_table(standings: Sequence[Standing]) -> Group:
    """All claims, a line each, and how many stand as what."""
    table = titled("The claims ledger")
    for column in ("id", "claim", "stands as", "laws", "tests", "verdict"):
        table.add_column(column, justify="right" if column in ("laws", "tests") else "left", overflow="fold")
    for each in standings:
        table.add_row(
            each.claim.id,
            each.claim.short,
            each.stands_as if each.is_built else _SAID["planned"],
            str(len(each.laws) or NOTHING),
            str(len(each.tests) + len(each.patterns) or NOTHING),
            str(each.outcome),
        )
    return Group(table, Text(_summed(standings)), Text(NEUTRAL))


def standing_card(standing: Standing) -> Group:
    """One claim, and all that is about it."""
    claim = standing.claim
    parts: list[RenderableType] = [
        Text(f"{claim.id}: {claim.short}", style="bold"),
        Text(claim.claim),
        _line("kind", f"{', '.join(claim.kinds)}; the talk, {claim.lines} [halinski2023]"),
        _line("stands as", _stands(standing)),
        _line("refuted by", claim.refuted_by),
        _line("rivals", claim.rivals),
        _line("literature", "; ".join(cited(source) for source in claim.literature)),
    ]
    for law in standing.laws:
        parts.append(_line("law", f"{law.name} ({law.slot.name} of a {law.actor}): {law.claim}"))
    for test in standing.tests:
        used = "to fit" if test.used == "fit" else "held out"
        parts.append(_line("test", f"{test.id} ({test.case}, {used}): {test.claim}"))
    for pattern in standing.patterns:
        parts.append(_line("pattern", f"{pattern.name} ({pattern.case}): {pattern.claim}"))
    for whatif in standing.whatifs:
        parts.append(_line("what-if", f"{whatif.name} ({whatif.case}): {whatif.claim}"))
    for fact in standing.facts:
        parts.append(_line("fact", f"{fact.id} ({fact.said}): {fact.claim}"))
    return Group(*parts, _line("verdict", str(standing.outcome)), *_grounds(standing))


def _grounds(standing: Standing) -> Iterator[RenderableType]:
    """Why the verdict is what it is, with the figures behind it."""
    for name, found in standing.findings.items():
        yield _line(name, f"{found.outcome}: {found.because} {_figures(found)} ({found.command})")
    if standing.claim.untestable and not standing.findings:
        yield _line("because", standing.claim.untestable)
    if standing.claim.figure:
        yield _line("figure", standing.claim.figure)
    if standing.aftermath:
        yield from aftermath_tables(standing.aftermath)


def _figures(found: Finding) -> str:
    """The medians, each with the kind of run that it is of."""
    return f"Medians, {found.unit}: {'; '.join(map(_figure, found.figures))}."


def _figure(figure: Figure) -> str:
    where = figure.arm if figure.world == "with" else f"{figure.arm}, without the causes"
    return f"{where} {number(figure.median)}"


def ledger_json(standings: Sequence[Standing]) -> str:
    """All claims as one object: ``mechanisms``, and how many stand as what and have which verdict."""
    stand = Counter(each.stands_as for each in standings)
    verdicts = Counter(each.outcome for each in standings)
    return _dumped(
        {
            "mechanisms": [_object(each) for each in standings],
            "stand_as": {name: stand[name] for name in STANDINGS},
            "verdicts": {str(outcome): verdicts[outcome] for outcome in Outcome},
        }
    )


def standing_json(standing: Standing) -> str:
    """One claim as one object."""
    return _dumped(_object(standing))


def _object(standing: Standing) -> dict[str, Any]:
    claim = standing.claim
    shows = standing.aftermath.shows if standing.aftermath else ""
    said = " ".join(_figures(found) for found in standing.findings.values()) or claim.figure or shows
    return {
        "id": claim.id,
        "short": claim.short,
        "claim": claim.claim,
        "lines": claim.lines,
        "stated_as": list(claim.kinds),
        "kind": standing.stands_as,
        "measured_by": claim.measured_by or None,
        "refuted_by": claim.refuted_by,
        "rivals": claim.rivals,
        "literature": [str(source) for source in claim.literature],
        "laws": [law.name for law in standing.laws],
        "tests": [*(test.id for test in standing.tests), *(pattern.name for pattern in standing.patterns)],
        "whatifs": [whatif.name for whatif in standing.whatifs],
        "facts": [fact.id for fact in standing.facts],
        "verdict": str(standing.outcome),
        "untestable": claim.untestable or None,
        "figure": said or None,
        "findings": {name: _found(found) for name, found in standing.findings.items()},
        "aftermath": aftermath_object(standing.aftermath) if standing.aftermath else None,
    }


def _found(found: Finding) -> dict[str, Any]:
    medians = [{"world": each.world, "arm": each.arm, "median": each.median} for each in found.figures]
    return {
        "outcome": str(found.outcome),
        "because": found.because,
        "unit": found.unit,
        "command": found.command,
        "medians": medians,
    }


def _dumped(found: dict[str, Any]) -> str:
    return json.dumps(found, sort_keys=True, allow_nan=False, ensure_ascii=False)


def _line(name: str, value: str) -> Text:
    return Text.assemble((f"{name}: ", "dim"), value)


def _stands(standing: Standing) -> str:
    said = _SAID[standing.stands_as]
    return f"{said}: {standing.claim.measured_by}" if standing.stands_as == "measure" else said


def _summed(standings: Sequence[Standing]) -> str:
    stand = Counter(each.stands_as for each in standings)
    verdicts = Counter(each.outcome for each in standings)
    told = ", ".join(f"{verdicts[outcome]} {outcome}" for outcome in Outcome if verdicts[outcome])
    planned = f", {stand['planned']} not built yet" if stand["planned"] else ""
    return (
        f"{count(len(standings), 'claim')}: {stand['law']} as laws, {stand['emergent']} as emergent, "
        f"{stand['measure']} as measures{planned}. Verdicts: {told}."
    )
