"""Draws what came after, beside other countries, from the tables of the ledger.

    .venv/bin/python studies/aftermath.py [--out FOLDER]

The numbers are those that `groundswell ledger M01` prints; nothing is run.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from groundswell import catalogue
from groundswell.cli.console import results
from groundswell.cli.faults import exit_code
from groundswell.report.aftermath_figure import aftermath_figure

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"


def aftermath(out: Annotated[Path, typer.Option(help="Where the pictures go.")] = PICTURES) -> None:
    """Draw what came after, of every claim that has such tables."""
    for name in sorted({claim.set_beside for claim in catalogue.claims() if claim.set_beside}):
        png, svg = aftermath_figure(catalogue.aftermath(name)).drawing.write(out)
        svg.unlink()  # the page shows one picture; the tables stand in the ledger
        results().print(str(png), soft_wrap=True)


def main() -> int:
    """The command."""
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(aftermath)
    try:
        typer.main.get_command(program).main(standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:
        return exit_code(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
