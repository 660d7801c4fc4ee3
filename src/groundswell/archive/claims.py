"""Reads the mechanisms of the ledger: what the talk says moves people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from groundswell.archive.yaml_lines import Document, read_yaml
from groundswell.grammar.claim import KINDS, Claim
from groundswell.grammar.sources import parse_source
from groundswell.grammar.spelling import unknown

_WANTED = ("short", "claim", "lines", "kind", "refuted_by", "literature", "rivals")
_MAY_SAY = ("measured_by", "untestable", "figure", "set_beside")
_ALLOWED = (*_WANTED, *_MAY_SAY)


def read_claims(file: Path) -> tuple[Claim, ...]:
    """Every claim of the ledger, in its order.

    Raises
    ------
    BadInput
        With file and line, on an entry that is not whole, an unknown kind or an unknown work.
    """
    document = read_yaml(file.read_text("utf-8"), file.name)
    return tuple(_claim(document, id, entry) for id, entry in _entries(document))


def _entries(document: Document) -> Iterator[tuple[str, Any]]:
    """Every entry whose fields are there, are known, and say something."""
    for id, entry in (document.tree or {}).items():
        if not re.fullmatch(r"M\d\d", id):
            raise document.fault((id,), f"{id!r} is no id of a claim", "M and two digits")
        for field in _WANTED:
            if not isinstance(entry, dict) or not entry.get(field):
                raise document.fault((id,), f"{id} says no {field}", ", ".join(_WANTED))
        for field in entry:
            with document.at(id, field):
                if field not in _ALLOWED:
                    raise unknown("field of a claim", field, _ALLOWED)
        yield id, entry


def _claim(document: Document, id: str, entry: Any) -> Claim:
    kinds = entry["kind"] if isinstance(entry["kind"], list) else [entry["kind"]]
    with document.at(id, "kind"):
        for kind in kinds:
            if kind not in KINDS:
                raise unknown("kind of claim", str(kind), KINDS)
    with document.at(id, "literature"):
        literature = tuple(parse_source(key) for key in entry["literature"])
    return Claim(
        id,
        entry["short"],
        entry["claim"],
        entry["lines"],
        tuple(kinds),
        entry["refuted_by"],
        literature,
        entry["rivals"],
        *(entry.get(field, "") for field in _MAY_SAY),
    )
