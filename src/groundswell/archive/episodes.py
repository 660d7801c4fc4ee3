"""Reads the episodes of the ledger: what the talk tells of a case, and what the record says of the same days."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from groundswell.archive.dates import read_date
from groundswell.archive.yaml_lines import Document, read_yaml
from groundswell.grammar.case import Case
from groundswell.grammar.episode import Episode

_FIELDS = ("number", "first", "last", "title", "lines", "ledger", "talk", "record")
_MAY_SAY = (*_FIELDS, "facts")


def read_episodes(file: Path, case: Case) -> tuple[Episode, ...]:
    """Return the episodes of a case in their order; none if the file is about another.

    Parameters
    ----------
    file : Path
        ``episodes.yaml`` of the ledger.
    case : Case
        Whose calendar the days are of.

    Raises
    ------
    BadInput
        With file and line, where an entry is not whole or a day is none.
    """
    document = read_yaml(file.read_text("utf-8"), file.name)
    tree: dict[str, Any] = document.tree or {}
    if tree.get("case") != case.name:
        return ()
    return tuple(_episode(document, index, entry, case) for index, entry in enumerate(tree["episodes"]))


def _episode(document: Document, index: int, entry: Any, case: Case) -> Episode:
    there = set(entry) if isinstance(entry, dict) else set()
    wrong = sorted({*_FIELDS} - there | there - {*_MAY_SAY})
    if wrong:
        raise document.fault(("episodes", index), f"{wrong[0]} is missing or unknown", ", ".join(_MAY_SAY))
    days = []
    for end in ("first", "last"):
        with document.at("episodes", index, end):
            days.append(read_date(str(entry[end]), case.calendar.style))
    if days[1].day_number < days[0].day_number:
        raise document.fault(("episodes", index, "last"), "it ends before it begins", "the later day")
    return Episode(
        entry["number"],
        entry["title"],
        days[0],
        days[1],
        entry["talk"],
        entry["record"],
        entry["lines"] or "",
        tuple(entry["ledger"]),
        tuple(entry.get("facts") or ()),
    )
