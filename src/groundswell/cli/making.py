"""``new``: what is made for a user to fill."""

from __future__ import annotations

from pathlib import Path

from groundswell import api
from groundswell.archive.new_case import new_case
from groundswell.cli.console import results
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
