"""``rivals``: its options, which import its room when it is called."""

from __future__ import annotations

from typing import Annotated

import typer

from groundswell.cli.choice import CaseName, Json, Parameters, Quiet, Scale, Seed, Threads, Until

contest = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)


@contest.command()
def rivals(
    case: CaseName,
    theory: Annotated[
        list[str] | None,
        typer.Option(
            "--theory", metavar="NAME", help="Run this one alone, TM or a theory; may be given again."
        ),
    ] = None,
    coded: Annotated[
        bool, typer.Option("--coded", help="Print the coded expectations alone, and run nothing.")
    ] = False,
    replications: Annotated[
        int, typer.Option("--replications", metavar="N", min=1, help="How many runs of each.")
    ] = 4,
    scale: Scale = None,
    seed: Seed = 1,
    until: Until = None,
    parameters: Parameters = "point",
    threads: Threads = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Run rival theories of a case on the same luck; and, apart, score what each is coded to expect."""
    from groundswell import api
    from groundswell.cli.rivalry import show_coded, show_rivals

    if coded:
        return show_coded(case, json=json)
    asked = api.Asked(scale=scale, seed=seed, until=until, parameters=parameters)
    show_rivals(case, tuple(theory or ()), asked, replications, threads, json=json, quiet=quiet)
