"""The door of the command line: the commands and their options.

Each command imports its room when it is called, so that ``--help`` and completion answer at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from groundswell.cli.choice import (
    CaseName,
    Choice,
    Json,
    Parameters,
    Quiet,
    Scale,
    Seed,
    TheoryChosen,
    TheoryName,
    Threads,
    Until,
    Values,
    WhatIf,
    Without,
)
from groundswell.cli.contest import contest
from groundswell.cli.faults import STOPPED, exit_code
from groundswell.cli.own import own
from groundswell.cli.shelf import Shelf, in_front
from groundswell.cli.show import show

REPLICATIONS = 40
"""Enough to see luck, few enough to wait for."""

_STYLE = {"rich_markup_mode": None, "pretty_exceptions_enable": False}
app = typer.Typer(help="A laboratory for theories of revolution.", **_STYLE)  # type: ignore[arg-type]
app.add_typer(show, name="show")
app.add_typer(contest)
app.add_typer(own)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 fine, 2 bad input, 130 stopped, 1 a fault of our own.

    Parameters
    ----------
    arguments : sequence of str, optional
        Those of the command line if not given.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = app(in_front(given) or ["--help"], prog_name="groundswell", standalone_mode=False)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:
        return exit_code(error)
    if code == STOPPED:  # typer turns Ctrl-C into this number, without a word
        return exit_code(KeyboardInterrupt())
    return code if isinstance(code, int) else 0


def program() -> NoReturn:
    """Run a command and leave at once: taking the compiler down in order would cost a fifth of a second."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # whoever was to read it has gone
            stream.flush()
    os._exit(code)


def _version(asked: bool) -> None:
    if asked:
        from groundswell.cli.version import version

        typer.echo(f"groundswell {version()}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
    shelf: Shelf = None,
) -> None:
    """A laboratory for theories of revolution: grow a society, let cited laws act on it, score it by the record."""
    if shelf:
        from groundswell.own_shelves import add_shelf

        for folder in shelf:
            add_shelf(folder)


@app.command()
def run(
    case: CaseName,
    theory: TheoryChosen = None,
    without: Without = None,
    values: Values = None,
    whatif: WhatIf = None,
    scale: Scale = None,
    seed: Seed = 1,
    until: Until = None,
    parameters: Parameters = "point",
    replications: Annotated[
        int, typer.Option("--replications", metavar="N", min=1, help="How many runs.")
    ] = REPLICATIONS,
    threads: Threads = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="DIR", help="Where report and figures go; runs/CASE-THEORY-SEED if not given."
        ),
    ] = None,
    json: Json = False,
    quiet: Quiet = False,
    no_placebo: Annotated[
        bool, typer.Option("--no-placebo", help="Leave out the placebo runs for the sparks of the case.")
    ] = False,
    no_figure: Annotated[bool, typer.Option("--no-figure", help="Draw nothing and write nothing.")] = False,
) -> None:
    """Run a theory on a case, and set what it forecasts beside the record."""
    from groundswell.cli.running import Wanted, run_case

    choice = Choice(theory, tuple(without or ()), tuple(values or ()), whatif, scale, seed, until, parameters)
    run_case(
        case,
        choice,
        Wanted(replications, threads, out, json, quiet, draws=not no_figure, tries=not no_placebo),
    )


@app.command()
def why(
    case: CaseName,
    agent: Annotated[int, typer.Option("--agent", metavar="N", help="A person's number, from 0.")],
    day: Annotated[str, typer.Option("--day", metavar="DATE", help="YYYY-MM-DD in the case's calendar.")],
    theory: TheoryChosen = None,
    without: Without = None,
    values: Values = None,
    whatif: WhatIf = None,
    scale: Scale = None,
    seed: Seed = 1,
    replication: Annotated[
        int, typer.Option("--replication", metavar="K", min=0, help="Which run, from 0.")
    ] = 0,
    threads: Threads = None,
    quiet: Quiet = False,
) -> None:
    """Say why one person did what they did on one day, law by law."""
    from groundswell.cli.asking import say_why

    choice = Choice(theory, tuple(without or ()), tuple(values or ()), whatif, scale, seed)
    say_why(case, choice, agent=agent, day=day, replication=replication, threads=threads, quiet=quiet)


@app.command()
def replicate(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]", help="A published model on the shelf; all are listed if none is named."
        ),
    ] = None,
    values: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="Give an input a value; may be given again."),
    ] = None,
    replications: Annotated[
        int | None,
        typer.Option(
            "--replications", metavar="N", min=1, help="How many runs; the model's own number if not given."
        ),
    ] = None,
    seed: Seed = 1,
    threads: Threads = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Run a published model, with inputs of your own, and set it beside what was printed of it."""
    from groundswell.cli.replicating import list_classics, run_classic

    if name is None:
        return list_classics()
    run_classic(name, values or (), replications, seed, threads=threads, json=json, quiet=quiet)


@app.command()
def warmup(
    theories: Annotated[
        list[str] | None,
        typer.Argument(metavar="[THEORY]...", help="If none is named, all built on no other."),
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Compile theories for this machine, so that the next start is quick."""
    from groundswell.cli.asking import warm_up

    warm_up(tuple(theories or ()), quiet=quiet)


@app.command("list")
def list_shelves(
    shelf: Annotated[
        str | None, typer.Argument(metavar="[SHELF]", help="One shelf alone, such as theories.")
    ] = None,
) -> None:
    """List what stands on the shelves."""
    from groundswell.cli.showing import list_names

    list_names(shelf)


@app.command()
def cite(
    theory: TheoryName,
    case: Annotated[str | None, typer.Argument(metavar="[CASE]", help="A case, for its data.")] = None,
) -> None:
    """Print the BibTeX entries of a theory and its laws, of the data of a case, and of the methods."""
    from groundswell.cli.showing import cite_works

    cite_works(theory, case)


@app.command()
def describe(
    case: CaseName,
    theory: TheoryChosen = None,
    without: Without = None,
    values: Values = None,
    whatif: WhatIf = None,
    scale: Scale = None,
    until: Until = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write it there instead of printing it.")
    ] = None,
) -> None:
    """Describe what would run, by the ODD protocol, as Markdown written from the shelves."""
    from groundswell.cli.describing import describe_run

    describe_run(
        case, Choice(theory, tuple(without or ()), tuple(values or ()), whatif, scale, 1, until), out
    )


@app.command()
def ledger(
    id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="A claim (M17) or a fact (F028); all claims if none.")
    ] = None,
    facts: Annotated[bool, typer.Option("--facts", help="All facts that the talk states.")] = False,
    json: Json = False,
) -> None:
    """The claims of the talk, with kind, laws, tests, literature, rivals and verdict; and the facts it states."""
    from groundswell.cli.describing import print_facts, print_ledger

    (print_facts if facts or (id or "").upper().startswith("F") else print_ledger)(id, json=json)
