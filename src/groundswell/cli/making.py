"""``new`` and ``try``: what is made for a user to fill, and what it is found to keep."""

from __future__ import annotations

import json as writer
from dataclasses import asdict
from pathlib import Path

import typer

from groundswell import api
from groundswell.archive.new_case import new_case
from groundswell.archive.new_item import ROOM_OF, new_item
from groundswell.cli.console import results
from groundswell.cli.faults import THEIRS
from groundswell.cli.telling import telling
from groundswell.grammar.spelling import BadInput


def make_case(name: str, folder: Path) -> None:
    """Make the folder of a case, and say what can be done with it."""
    if name in api.shelves()["cases"]:
        # A name on the shelf comes before a folder of that name, so the new one could not be called by it.
        raise BadInput(f"a case {name!r} stands on the shelf", expected="another name")
    made = new_case(name, folder)
    shown = str(made) if made.parent != Path() else f"./{made}"
    console = results()
    console.print(str(made), soft_wrap=True)
    console.print(f"It resolves and runs as it is: groundswell show case {shown}", soft_wrap=True)


def make_item(kind: str, name: str, folder: Path) -> None:
    """Make the file of a law or a theory, and say how it is tried."""
    if name in api.shelves()[ROOM_OF[kind]]:
        raise BadInput(f"a {kind} {name!r} stands on the shelf", expected="another name")
    made = new_item(kind, name, folder)
    console = results()
    console.print(str(made), soft_wrap=True)
    console.print(f"It is whole as it is: groundswell try {name} --shelf {folder}", soft_wrap=True)


def try_promises(name: str, case: str, *, json: bool, quiet: bool) -> None:
    """Try every promise of a law or a theory; leaves with the code of bad input where one is broken."""
    with telling(quiet=quiet or json) as teller:
        tried = api.try_item(name, case, teller.say)
    console = results()
    broken = sum(bool(promise.broken) for promise in tried)
    if json:
        told = {"name": name, "broken": broken, "promises": [asdict(promise) for promise in tried]}
        console.file.write(writer.dumps(told, sort_keys=True, ensure_ascii=False) + "\n")
    else:
        for promise in tried:
            said = f"broken: {promise.broken}" if promise.broken else "kept"
            console.print(f"{promise.of} {promise.says}: {said}", soft_wrap=True)
        console.print(f"{len(tried) - broken} of {len(tried)} promises kept")
    if broken:
        raise typer.Exit(THEIRS)
