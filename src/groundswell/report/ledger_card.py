"""What ``ledger`` prints: the claims of the talk, and for each its laws, tests, rivals and verdict."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from groundswell.grammar.claim import Finding
from groundswell.report.table import titled
from groundswell.report.wording import NOTHING, cited, count
from groundswell.trial.standing import STANDINGS, Standing

NEUTRAL = "What the talk says, in our words; that a claim stands here says nothing of whether it is so."

_SAID = {
    "law": "a law",
    "emergent": "emergent: no law says it, and tests ask whether it comes about",
    "measure": "a measure",
    "planned": "not built yet",
}
NO_VERDICT = "no verdict yet"


def ledger_table(standings: Sequence[Standing]) -> Group:
    """All claims, a line each, and how many are built."""
    table = titled("The claims ledger")
    for column in ("id", "claim", "kind", "stands as", "laws", "tests", "verdict"):
        table.add_column(column, justify="right" if column in ("laws", "tests") else "left", overflow="fold")
    for each in standings:
        stands = _SAID["planned"] if not each.is_built else each.stands_as
        table.add_row(
            each.claim.id,
            each.claim.short,
            ", ".join(each.claim.kinds),
            stands,
            str(len(each.laws) or NOTHING),
            str(len(each.tests) or NOTHING),
            _readings(each.finding) if each.finding else NOTHING,
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
    for whatif in standing.whatifs:
        parts.append(_line("what-if", f"{whatif.name} ({whatif.case}): {whatif.claim}"))
    for fact in standing.facts:
        parts.append(_line("fact", f"{fact.id} ({fact.said}): {fact.claim}"))
    return Group(*parts, _line("verdict", verdict(standing)))


def verdict(standing: Standing) -> str:
    """What a study found, or that none has."""
    found = standing.finding
    return f"{_readings(found)}: {found.because} ({found.command})" if found else NO_VERDICT


def _readings(found: Finding) -> str:
    """Both readings, also where they agree: that a theory does as the talk says is no finding about the world."""
    return f"talk {found.talk}, record {found.record}"


def ledger_json(standings: Sequence[Standing]) -> str:
    """All claims as one object: ``claims``, and how many stand as what."""
    stand = Counter(each.stands_as for each in standings)
    return _dumped(
        {
            "claims": [_object(each) for each in standings],
            "stand_as": {name: stand[name] for name in STANDINGS},
        }
    )


def standing_json(standing: Standing) -> str:
    """One claim as one object."""
    return _dumped(_object(standing))


def _object(standing: Standing) -> dict[str, Any]:
    claim, found = standing.claim, standing.finding
    return {
        "id": claim.id,
        "short": claim.short,
        "claim": claim.claim,
        "lines": claim.lines,
        "kinds": list(claim.kinds),
        "stands_as": standing.stands_as,
        "built": standing.is_built,
        "measured_by": claim.measured_by or None,
        "refuted_by": claim.refuted_by,
        "rivals": claim.rivals,
        "literature": [str(source) for source in claim.literature],
        "laws": [law.name for law in standing.laws],
        "tests": [test.id for test in standing.tests],
        "whatifs": [whatif.name for whatif in standing.whatifs],
        "facts": [fact.id for fact in standing.facts],
        "verdict": asdict(found) if found else None,
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
    tested = sum(bool(each.tests) for each in standings)
    judged = sum(each.finding is not None for each in standings)
    built = len(standings) - stand["planned"]
    return (
        f"{count(len(standings), 'claim')}: {built} built ({stand['law']} as laws, {stand['emergent']} as emergent, "
        f"{stand['measure']} as measures), {stand['planned']} not built yet; {tested} tested, {judged} with a verdict."
    )
