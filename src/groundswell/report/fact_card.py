"""What ``ledger F028`` and ``ledger --facts`` print: what the talk states, and what was found of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from rich.console import Group
from rich.text import Text

from groundswell.grammar.fact import VERDICTS, Fact
from groundswell.grammar.sources import Confidence
from groundswell.report.table import titled
from groundswell.report.wording import cited, count

NEUTRAL = "What the talk states, in our words, and what the sources say of it: a verdict is on words."


def facts_table(facts: Sequence[Fact]) -> Group:
    """All facts, a line each, and how many have which verdict."""
    table = titled("The facts of the ledger")
    for column in ("id", "what the talk states", "verdict", "confidence"):
        table.add_column(column, overflow="fold")
    for fact in facts:
        table.add_row(fact.id, fact.claim, fact.said, str(fact.confidence))
    return Group(table, Text(_summed(facts)), Text(NEUTRAL))


def fact_card(fact: Fact) -> Group:
    """One fact, and all that is known of it."""
    read = fact.confidence is Confidence.READ
    seen = "all of it was seen in the works named" if read else "some or all of it is general knowledge"
    return Group(
        Text(f"{fact.id}: {fact.said}", style="bold"),
        _line("the talk states", f"{fact.claim} ({fact.lines} [halinski2023])"),
        _line("the sources say", fact.found),
        _line("verdict", f"{fact.said}: {VERDICTS[fact.verdict]}"),
        _line("sources", "; ".join(cited(source) for source in fact.sources)),
        _line("confidence", f"{fact.confidence}: {seen}"),
        _line("claims that rest on it", ", ".join(fact.ledger) or "none"),
    )


def facts_json(facts: Sequence[Fact]) -> str:
    """All facts as one object: ``facts``, and how many have which verdict."""
    tally = Counter(fact.verdict for fact in facts)
    return _dumped(
        {"facts": [_object(fact) for fact in facts], "verdicts": {name: tally[name] for name in VERDICTS}}
    )


def fact_json(fact: Fact) -> str:
    """One fact as one object."""
    return _dumped(_object(fact))


def _object(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "claim": fact.claim,
        "lines": fact.lines,
        "found": fact.found,
        "verdict": fact.verdict,
        "sources": [str(source) for source in fact.sources],
        "confidence": str(fact.confidence),
        "ledger": list(fact.ledger),
    }


def _dumped(found: dict[str, Any]) -> str:
    return json.dumps(found, sort_keys=True, allow_nan=False, ensure_ascii=False)


def _line(name: str, value: str) -> Text:
    return Text.assemble((f"{name}: ", "dim"), value)


def _summed(facts: Sequence[Fact]) -> str:
    tally = Counter(fact.verdict for fact in facts)
    told = ", ".join(f"{tally[name]} {name.replace('_', ' ')}" for name in VERDICTS if tally[name])
    return f"{count(len(facts), 'fact')}: {told}."
