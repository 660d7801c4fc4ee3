"""``rivals``: rival theories run on one case, and what they are coded to expect."""

from __future__ import annotations

from groundswell import api
from groundswell.asking import cores
from groundswell.cli.console import results
from groundswell.cli.telling import telling
from groundswell.report.rivalry_as_json import coded_as_json, rivalry_as_json
from groundswell.report.rivalry_card import coded_card, rivalry_card


def show_rivals(
    case: str, names: tuple[str, ...], asked: api.Asked, replications: int, threads: int | None,
    *, json: bool, quiet: bool,
) -> None:  # fmt: skip
    """Run rivals and print both tables."""
    with telling(quiet=quiet or json) as teller:
        manner = api.Manner(replications, threads or cores(), progress=teller.progress)
        found = api.rivals(case, asked, manner, theories=names, say=teller.say)
    if json:
        results().file.write(rivalry_as_json(found) + "\n")
    else:
        results().print(rivalry_card(found))


def show_coded(case: str, *, json: bool) -> None:
    """Print what rivals are coded to expect, and run nothing."""
    found = api.coded(case)
    if json:
        results().file.write(coded_as_json(found, api.read(case).name) + "\n")
    else:
        results().print(coded_card(found))
