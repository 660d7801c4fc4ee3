"""``show case --figures`` and ``show place``: what can be seen of a case once its society is grown."""

from __future__ import annotations

from pathlib import Path

from groundswell import api
from groundswell.archive.outlines import read_outlines
from groundswell.asking import scale_of
from groundswell.catalogue import case_folder
from groundswell.cli.console import results
from groundswell.cli.folder import written_aside
from groundswell.cli.running import RUNS
from groundswell.cli.telling import telling
from groundswell.grammar.case import Case
from groundswell.grammar.spelling import BadInput, unknown
from groundswell.report.place_card import place_card
from groundswell.society.populate import populate
from groundswell.society.society import Society


def draw_case(
    name: str, out: Path | None, *, points: bool, scale: int | None, seed: int, quiet: bool
) -> None:
    """Draw a case, and print where its figures are."""
    case = api.read(name)
    outlines = None if points else read_outlines(case_folder(name))
    folder = out or RUNS / f"{case.name}-figures"
    with telling(quiet=quiet) as teller, written_aside(folder) as aside:
        teller.say("growing the society")
        society = grown(case, scale, seed)
        teller.say("drawing")
        from groundswell.report.case_figures import write_case_figures  # with it comes matplotlib

        written = write_case_figures(case, society, aside, points=points, outlines=outlines)
    for path in written:
        results().print(str(folder / path.name), soft_wrap=True)


def print_place(name: str | None, place: str, scale: int | None, seed: int) -> None:
    """One place of a case; of the one case on the shelf that has it, where no case is named."""
    case = api.read(name) if name else _case_with(place)
    results().print(place_card(case, grown(case, scale, seed), place))


def _case_with(place: str) -> Case:
    cases = [api.read(name) for name in api.shelves()["cases"]]
    holding = [case for case in cases if any(place == each.name for each in case.places)]
    if not holding:
        raise unknown("place", place, {each.name for case in cases for each in case.places})
    if len(holding) > 1:
        names = " or ".join(case.name for case in holding)
        raise BadInput(
            f"more than one case has a place {place!r}", expected=f"one of them before it: {names}"
        )
    return holding[0]


def grown(case: Case, scale: int | None, seed: int) -> Society:
    """The society that a run of the same scale and seed begins with."""
    return populate(case, scale_of(case, scale, seed), seed=seed)
