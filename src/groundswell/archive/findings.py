"""Reads and writes what a study found of patterns: a file beside the ledger, made by a command and never by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from groundswell.archive.yaml_lines import Document, read_yaml
from groundswell.grammar.claim import MADE, Figure, Finding, Outcome
from groundswell.grammar.spelling import unknown

_FIELDS = ("outcome", "because", "unit", "command", "figures")
_HEAD = """\
# What studies/emergence.py found of the patterns, by name: not to be edited, but asked anew. A finding is of this
# laboratory and its theory, and says nothing of whether the talk is right about the world.
"""


def read_findings(file: Path) -> dict[str, Finding]:
    """What studies found, by name of the pattern; nothing where there is no such file yet.

    Raises
    ------
    BadInput
        With file and line, on an entry that is not whole or an unknown outcome.
    """
    if not file.is_file():
        return {}
    document = read_yaml(file.read_text("utf-8"), file.name)
    return {name: _finding(document, name, entry) for name, entry in (document.tree or {}).items()}


def write_findings(file: Path, found: Mapping[str, Finding]) -> None:
    """Write all findings, in the order of their names; the file is there whole or not at all."""
    said = [_HEAD]
    for name, finding in sorted(found.items()):
        said.append(f"{name}:\n")
        said += [f"  {field}: {_quoted(str(getattr(finding, field)))}\n" for field in _FIELDS[:-1]]
        said.append("  figures:\n")
        said += [
            f"    - {{world: {_quoted(each.world)}, arm: {_quoted(each.arm)}, median: {_number(each.median)}}}\n"
            for each in finding.figures
        ]
    aside = file.with_name(f".{file.name}")
    try:
        aside.write_text("".join(said), "utf-8")
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)


def _finding(document: Document, name: str, entry: Any) -> Finding:
    for field in _FIELDS:
        if not isinstance(entry, dict) or not entry.get(field):
            raise document.fault((name,), f"{name} says no {field}", ", ".join(_FIELDS))
    made = [str(outcome) for outcome in MADE]
    with document.at(name, "outcome"):
        if entry["outcome"] not in made:
            raise unknown("outcome of a pattern", str(entry["outcome"]), made)
    figures = tuple(Figure(each["world"], each["arm"], each["median"]) for each in entry["figures"])
    return Finding(Outcome(entry["outcome"]), entry["because"], figures, entry["unit"], entry["command"])


def _quoted(said: str) -> str:
    return json.dumps(said, ensure_ascii=False)


def _number(value: float | None) -> str:
    return "null" if value is None else f"{value:.6g}"
