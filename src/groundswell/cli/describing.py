"""``describe`` and ``ledger``: what would run, and what is claimed, in words."""

from __future__ import annotations

import os
from pathlib import Path

from groundswell import api
from groundswell.cli.choice import Choice
from groundswell.cli.console import results
from groundswell.grammar.spelling import BadInput
from groundswell.report.fact_card import fact_card, fact_json, facts_json, facts_table
from groundswell.report.ledger_card import ledger_json, ledger_table, standing_card, standing_json


def describe_run(case: str, choice: Choice, out: Path | None) -> None:
    """Print the ODD description, or write it to a file."""
    told = api.describe(*choice.resolved(case))
    if out is None:
        results().file.write(told)
        return
    _write(out, told)
    results().print(str(out), soft_wrap=True)


def print_facts(id: str | None, *, json: bool) -> None:
    """All facts, or one."""
    found, console = api.facts(id), results()
    if json:
        console.file.write((facts_json(found) if id is None else fact_json(found[0])) + "\n")
    else:
        console.print(facts_table(found) if id is None else fact_card(found[0]))


def print_ledger(id: str | None, *, json: bool) -> None:
    """All claims, or one."""
    found, console = api.ledger(id), results()
    if json:
        console.file.write((ledger_json(found) if id is None else standing_json(found[0])) + "\n")
    else:
        console.print(ledger_table(found) if id is None else standing_card(found[0]))


def _write(file: Path, told: str) -> None:
    """Write a file aside, and put it in its place when all is there."""
    if file.is_dir():
        raise BadInput(f"{str(file)!r} is a folder", expected="a file that can be written, with --out")
    try:
        aside = file.with_name(f".{file.name}.{os.getpid()}")
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            aside.write_text(told, "utf-8")
            aside.replace(file)
        finally:
            aside.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise BadInput(
            f"cannot write to {file}: {reason}", expected="a file that can be written, with --out"
        ) from None
