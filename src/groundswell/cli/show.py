"""``show``: its commands and their options, each of which imports its room when it is called."""

from __future__ import annotations

from typing import Annotated

import typer

from groundswell.cli.choice import (
    CaseName,
    Figures,
    FiguresGo,
    Points,
    Quiet,
    Scale,
    Seed,
    TheoryName,
    Values,
    Without,
)

show = typer.Typer(
    help="Show a page, a theory, a law, a test, a case, a place, a classic, a word.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@show.command("page")
def show_page(
    theory: TheoryName,
    actor: Annotated[
        str, typer.Argument(metavar="ACTOR", help="person, unit, organisation, regime, institution or state.")
    ],
    start: Annotated[bool, typer.Option("--start", help="What is said once, before the first day.")] = False,
    without: Without = None,
    values: Values = None,
) -> None:
    """The equation that runs for a kind of actor, with its sentences, laws, priors and sources."""
    from groundswell.cli.showing import print_page

    print_page(theory, actor, "start" if start else "day", without or (), values or ())


@show.command("theory")
def show_theory(theory: TheoryName, without: Without = None, values: Values = None) -> None:
    """What a theory claims, the laws it holds, and what would refute it."""
    from groundswell.cli.showing import print_theory

    print_theory(theory, without or (), values or ())


@show.command("law")
def show_law(name: Annotated[str, typer.Argument(metavar="LAW", help="A law on the shelf.")]) -> None:
    """A law: its claim, formula, source, direction, and the theories that hold it."""
    from groundswell.cli.showing import print_law

    print_law(name)


@show.command("case")
def show_case(
    case: CaseName,
    figures: Figures = False,
    points: Points = False,
    out: FiguresGo = None,
    scale: Scale = None,
    seed: Seed = 1,
    quiet: Quiet = False,
) -> None:
    """A case: who lives there, what comes from outside and why, the record, and the source of every number."""
    if figures or points or out:
        from groundswell.cli.picturing import draw_case

        return draw_case(case, out, points=points, scale=scale, seed=seed, quiet=quiet)
    from groundswell.cli.showing import print_case

    print_case(case, scale, seed)


@show.command("place")
def show_place(
    case: Annotated[
        str, typer.Argument(metavar="CASE", help="A case; or, alone, a place that one case has.")
    ],
    place: Annotated[
        str | None, typer.Argument(metavar="PLACE", help="A place of the case.", show_default=False)
    ] = None,
    scale: Scale = None,
    seed: Seed = 1,
) -> None:
    """A place: its persons by layer, where they meet, what comes over it, and of whom it hears."""
    from groundswell.cli.picturing import print_place

    print_place(None if place is None else case, case if place is None else place, scale, seed)


@show.command("word")
def show_word(
    name: Annotated[
        str, typer.Argument(metavar="WORD", help="A word or slot, such as active or person.active.")
    ],
) -> None:
    """A word of the nomenclature: its meaning, unit and range, and the laws that read it."""
    from groundswell.cli.showing import print_word

    print_word(name)


@show.command("expectation")
def show_expectation(
    name: Annotated[str, typer.Argument(metavar="TEST", help="An acceptance test, such as AT06.")],
) -> None:
    """An acceptance test: what it asks, what talk and record say, its formula, and what the record answers."""
    from groundswell.cli.showing import print_expectation

    print_expectation(name)


@show.command("observable")
def show_observable(
    name: Annotated[str, typer.Argument(metavar="OBSERVABLE", help="An observable on the shelf.")],
) -> None:
    """An observable: what it counts, how whoever kept it erred, its formula, and its records."""
    from groundswell.cli.showing import print_observable

    print_observable(name)


@show.command("whatif")
def show_whatif(
    name: Annotated[str, typer.Argument(metavar="WHATIF", help="A counterfactual on the shelf.")],
) -> None:
    """A counterfactual: what is taken out, and what each side says would have come of it."""
    from groundswell.cli.showing import print_whatif

    print_whatif(name)


@show.command("classic")
def show_classic(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A published model on the shelf.")],
) -> None:
    """A published model: its claim, its inputs with units and defaults, its rules, and the rows printed of it."""
    from groundswell.cli.showing import print_classic

    print_classic(name)
