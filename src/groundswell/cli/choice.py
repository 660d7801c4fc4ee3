"""What a user chooses of a scenario on the command line, and how the options are called.

Nothing here may import the laboratory: the options are read at every start, even for ``--help``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from groundswell.api import Asked
    from groundswell.grammar.case import Case
    from groundswell.grammar.theory import Theory

CaseName = Annotated[
    str, typer.Argument(metavar="CASE", help="A case on the shelf, or the path of its folder.")
]
TheoryName = Annotated[str, typer.Argument(metavar="THEORY", help="A theory on the shelf.")]
TheoryChosen = Annotated[
    str | None, typer.Option("--theory", metavar="NAME", help="Another theory than the case's own.")
]
Without = Annotated[
    list[str] | None, typer.Option("--without", metavar="LAW", help="Take a law out; may be given again.")
]
Values = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="LAW.PARAM=VALUE", help="Give a parameter a value; may be given again."),
]
WhatIf = Annotated[
    str | None,
    typer.Option("--whatif", metavar="NAME", help="A counterfactual: what if there had been no war."),
]
Scale = Annotated[
    int | None,
    typer.Option("--scale", metavar="N", help="Persons for each agent; the case's own if not given."),
]
Seed = Annotated[int, typer.Option("--seed", metavar="N", help="What chance hangs on.")]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="Last day, YYYY-MM-DD in the case's calendar."),
]
Parameters = Annotated[
    str,
    typer.Option(
        "--parameters",
        metavar="point|prior",
        help="Fitted, where the case has a fit, or else at the medians of the priors; or drawn for each run.",
    ),
]
Threads = Annotated[
    int | None,
    typer.Option("--threads", metavar="N", min=1, help="All cores if not given; no result depends on it."),
]
Figures = Annotated[bool, typer.Option("--figures", help="Draw its maps, plants and record instead.")]
Points = Annotated[bool, typer.Option("--points", help="Draw the maps without anyone's polygons.")]
FiguresGo = Annotated[
    Path | None,
    typer.Option("--out", metavar="DIR", help="Where figures go; runs/CASE-figures if not given."),
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Say nothing of what is being done.")]


Json = Annotated[bool, typer.Option("--json", help="Print one JSON object, and nothing else.")]


@dataclass(frozen=True)
class Choice:
    """The options of a scenario, as they were given."""

    theory: str | None = None
    without: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    whatif: str | None = None
    scale: int | None = None
    seed: int = 1
    until: str | None = None
    parameters: str = "point"

    def resolved(self, case: str) -> tuple[Case, Asked]:
        """The case, and what is asked of it: names looked up, and nothing grown yet."""
        from groundswell import api
        from groundswell.experiment.variant import own_theory

        history = api.read(case)
        whole = own_theory(history) if self.theory is None else api.theory(self.theory)
        theory = with_choice(whole, self.without, self.values)
        return history, api.Asked(
            theory,
            whatif=self.whatif,
            scale=self.scale,
            seed=self.seed,
            until=self.until,
            parameters=self.parameters,
        )


def with_choice(name: str | Theory, without: Iterable[str] = (), values: Iterable[str] = ()) -> Theory:
    """A theory with laws taken out and values set; values that it does not hold possible are remarked on."""
    from groundswell import api
    from groundswell.cli.console import remarks

    chosen = api.theory(name, without, values)
    for remark in api.outside_priors(name, values):
        remarks().print(f"groundswell: {remark}", soft_wrap=True)
    return chosen
