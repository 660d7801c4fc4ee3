"""Sets societies beside each other under one set of laws and parameters, with giant plants and without what they do.

    .venv/bin/python studies/societies.py [--replications N] [--theory NAME] [--keep]

The first year of every case of the shelf that has workers, under the values that were fitted to Russia, so that
nothing differs but the society and what comes to it from outside. `--keep` writes docs/societies.md.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Annotated

import numpy as np
import typer

from groundswell import api
from groundswell.asking import cores
from groundswell.cli.console import results
from groundswell.cli.faults import exit_code
from groundswell.cli.telling import telling
from groundswell.experiment.emergence import ask
from groundswell.experiment.ensemble import Scenario
from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, Pattern
from groundswell.grammar.turning import mean_share

FITTED, LAW = "russia_1904_1918", "giant_workplaces"
ALIKE = "size makes no difference"
GIANT = 1000
"""Workers from which on a plant is a giant."""
PAGE = Path(__file__).resolve().parents[1] / "docs" / "societies.md"

HEAD = """# Societies side by side

Written by `.venv/bin/python {command}`; do not edit. The first year of each case under one theory (`{theory}`)
and one set of parameters, that fitted to Russia before 1914: nothing differs but the society and what comes to it from
outside. Britain, the United States and Germany are outlines of a few places whose numbers are recalled or assumed (see
the README of each case): **a difference between two rows is one between these files, and no finding about countries.**

"""
COLUMNS = (
    "case, first year",
    "workers, thousands",
    f"in plants of over {GIANT:,}",
    "taking part on the mean day",
    "where size makes no difference",
    "with giants, times",
)
TAIL = """
Medians of {replications} replications at each case's own scale, seed {seed}. The last column is the median over
replications of the ratio on the same luck: what the law `{law}` (M08) does in that society. The talk
expects more strikes where plants are larger (M07, M08). {verdict}
"""


@dataclass(frozen=True)
class Row:
    """One society."""

    case: str
    workers: float
    giants: float
    active: float
    alike: float
    times: float


def societies(
    replications: Annotated[int, typer.Option(min=2, help="Of each society, with the law and without.")] = 20,
    theory: Annotated[str, typer.Option(help="What runs.")] = "elastic_band",
    seed: Annotated[int, typer.Option(min=0, help="What chance hangs on.")] = 1,
    threads: Annotated[int | None, typer.Option(min=1, help="No result depends on it.")] = None,
    keep: Annotated[bool, typer.Option("--keep", help="Write docs/societies.md.")] = False,
) -> None:
    """Set the societies of the shelf side by side."""
    rows = []
    with telling(quiet=False) as teller:
        fitted = api.prepare(FITTED, api.Asked(theory=theory, seed=seed), teller.say)
        for scenario in _scenarios(theory, seed, fitted):
            teller.say(f"{scenario.case.name} to {scenario.until}")
            pattern = _pattern(scenario)
            found = ask(
                [pattern], scenario, replications, threads=threads or cores(), progress=teller.progress
            )
            rows.append(_row(scenario, found[pattern.name]))
    command = f"studies/societies.py --replications {replications} --seed {seed} --keep"
    page = _page(sorted(rows, key=lambda row: -row.giants), command, theory, replications, seed)
    results().print(page, markup=False, soft_wrap=True)
    if keep:
        PAGE.write_text(page, "utf-8")


def _scenarios(theory: str, seed: int, fitted: Scenario) -> Iterator[Scenario]:
    """The first year of every case in whose society workers live, under the fitted values."""
    for name in api.shelves()["cases"]:
        case = api.read(name)
        until = case.calendar.start.plus(364)
        scenario = api.prepare(name, api.Asked(theory=theory, seed=seed, until=str(until)))
        if any(layer.social_class == "workers" for layer in case.layers) and name != "town":
            yield replace(scenario, values=fitted.values, fit=None)


def _pattern(scenario: Scenario) -> Pattern:
    def measure(chronicle: Chronicle) -> float:
        return mean_share(chronicle, "person.active", 0, chronicle.calendar.days, ("workers",))

    return Pattern(
        scenario.case.name, "", ("M07", "M08"), scenario.case.name, str(scenario.until), ("person.active",), "share",
        "Workers who take part on the mean day", measure,
        {AS_IT_IS: Change(), ALIKE: Change(values={f"{LAW}.weight": 0.0})}, "", lambda runs: True,
    )  # fmt: skip


def _row(scenario: Scenario, measured: object) -> Row:
    assert isinstance(measured, dict)
    active, alike = (np.array(measured["with", arm], float) for arm in (AS_IT_IS, ALIKE))
    people = scenario.society.populations["person"]
    workers = np.array([layer.social_class == "workers" for layer in scenario.case.layers])[people.layer]
    persons, fellows = people.persons[workers], people.settings["fellows"][workers]
    year = scenario.case.calendar.start.year
    return Row(
        f"{scenario.case.name}, {year}",
        persons.sum() / 1000.0,
        float(persons[fellows * 1000.0 > GIANT].sum() / persons.sum()),
        median(active),
        median(alike),
        median(active / alike),
    )


def _page(rows: list[Row], command: str, theory: str, replications: int, seed: int) -> str:
    lines = [
        f"| {' | '.join(COLUMNS)} |",
        f"|---|{'--:|' * (len(COLUMNS) - 1)}",
    ]
    lines += [
        f"| {r.case} | {r.workers:,.0f} | {r.giants:.1%} | {r.active:.2%} | {r.alike:.2%} | {r.times:.2f} |"
        for r in rows
    ]
    order = [row.active for row in rows]
    verdict = (
        "Here those with the larger plants do have the more who take part."
        if order == sorted(order, reverse=True)
        else "Here the order by plants is not the order by those who take part."
    )
    head = HEAD.format(command=command, theory=theory)
    return (
        head
        + "\n".join(lines)
        + "\n"
        + TAIL.format(replications=replications, seed=seed, law=LAW, verdict=verdict)
    )


def main() -> int:
    """The command."""
    os.environ.setdefault("NUMBA_NUM_THREADS", "1")
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(societies)
    try:
        typer.main.get_command(program).main(standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:
        return exit_code(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
