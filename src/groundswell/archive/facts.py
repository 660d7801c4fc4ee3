"""Reads the facts of the ledger: what the talk states, and what was found of it in the sources."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from groundswell.archive.yaml_lines import Document, read_yaml
from groundswell.grammar.fact import VERDICTS, Fact
from groundswell.grammar.sources import Confidence, parse_confidence, parse_source
from groundswell.grammar.spelling import BadInput, unknown

_WANTED = ("lines", "claim", "found", "verdict", "sources", "confidence")
_ALLOWED = (*_WANTED, "ledger")
_MAY_BE = (Confidence.READ, Confidence.RECALLED)


def read_facts(file: Path) -> tuple[Fact, ...]:
    """Every fact of the ledger, in its order.

    Raises
    ------
    BadInput
        With file and line, on an entry that is not whole, an unknown verdict or an unknown work.
    """
    document = read_yaml(file.read_text("utf-8"), file.name)
    return tuple(_fact(document, id, entry) for id, entry in (document.tree or {}).items())


def _fact(document: Document, id: str, entry: Any) -> Fact:
    if not re.fullmatch(r"F\d{3}", id):
        raise document.fault((id,), f"{id!r} is no id of a fact", "F and three digits")
    for field in _WANTED:
        if not isinstance(entry, dict) or not entry.get(field):
            raise document.fault((id,), f"{id} says no {field}", ", ".join(_WANTED))
    for field in entry:
        with document.at(id, field):
            if field not in _ALLOWED:
                raise unknown("field of a fact", field, _ALLOWED)
    with document.at(id, "verdict"):
        if entry["verdict"] not in VERDICTS:
            raise unknown("verdict on a fact", str(entry["verdict"]), VERDICTS)
    with document.at(id, "sources"):
        sources = tuple(parse_source(source) for source in entry["sources"])
    with document.at(id, "confidence"):
        confidence = parse_confidence(entry["confidence"])
        if confidence not in _MAY_BE:
            raise BadInput(f"a fact is never {confidence}", expected=" or ".join(map(str, _MAY_BE)))
    return Fact(
        id,
        entry["claim"],
        entry["lines"],
        entry["found"],
        entry["verdict"],
        sources,
        confidence,
        tuple(entry.get("ledger") or ()),
    )
