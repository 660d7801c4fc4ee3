"""``new`` and ``try``: what is made for a user to fill, and how it is tried."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from groundswell.cli.choice import Json, Quiet

own = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
new = typer.Typer(
    help="Make a case, a law or a theory to fill.", rich_markup_mode=None, pretty_exceptions_enable=False
)
own.add_typer(new, name="new")

Name = Annotated[str, typer.Argument(metavar="NAME", help="Small letters, digits and _.")]
Shelf = Annotated[
    Path, typer.Option("--in", metavar="DIR", help="The folder of your shelves; made if it is not there.")
]
MY_SHELF = Path("my_shelf")


@new.command("case")
def new_case(
    name: Name,
    folder: Annotated[Path, typer.Option("--in", metavar="DIR", help="Where; here if not given.")] = Path(),
) -> None:
    """Make the folder of a case that resolves and runs, for numbers of your own."""
    from groundswell.cli.making import make_case

    make_case(name, folder)


@new.command("law")
def new_law(name: Name, folder: Shelf = MY_SHELF) -> None:
    """Make the file of a law that keeps its promises, for a mechanism of your own."""
    from groundswell.cli.making import make_item

    make_item("law", name, folder)


@new.command("theory")
def new_theory(name: Name, folder: Shelf = MY_SHELF) -> None:
    """Make the file of a theory that runs, for a claim of your own."""
    from groundswell.cli.making import make_item

    make_item("theory", name, folder)


@own.command("try")
def try_(
    name: Annotated[str, typer.Argument(metavar="LAW|THEORY", help="On the shelf, or on your own.")],
    case: Annotated[
        str, typer.Option("--case", metavar="CASE", help="What a theory is run on, for a month.")
    ] = "town",
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Try all that a law or a theory promises: its example, its direction, its pages, the same bits."""
    from groundswell.cli.making import try_promises

    try_promises(name, case, json=json, quiet=quiet)
