"""Says what moves when a society is grown coarser or finer: the headline outcomes at several scales.

    .venv/bin/python studies/scale.py [--rows SCALE:REPLICATIONS]... [--keep]

A row ``1000:12:even`` has every layer as fine as the others, where the case has one coarser. Threshold models are not
free of scale (small groups turn steps into ramps), so the scale of a case has to be one at which what is asked
has stopped moving. `--keep` writes docs/scale.md.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import typer

from groundswell import api
from groundswell.asking import cores
from groundswell.cli.console import results
from groundswell.cli.faults import exit_code
from groundswell.cli.telling import telling
from groundswell.grammar.spelling import BadInput
from groundswell.report.as_json import as_json

CASE = "russia_1904_1918"
ROWS = ("5000:24", "2000:24", "1000:24", "1000:24:even", "200:8")
PAGE = Path(__file__).resolve().parents[1] / "docs" / "scale.md"
YEARS = ("1905", "1912", "1917")
TURNS = {
    "fallen": "regime.empire.fallen",
    "coalition": "regime.empire.coalition",
    "rising": "regime.empire.seized",
}
COLUMNS = (
    "persons per agent", "agents", "runs", *(f"strikers of {year}" for year in YEARS),
    "old rulers fall", "coalition", "rising takes power", "minutes a run",
)  # fmt: skip

HEAD = """# What moves with the scale

Written by `.venv/bin/python {command}`; do not edit. `{case}` under its own theory and fitted values (fitted at the
scale of the case), the same seed at every scale. Strikers in thousands, the median run with the central 80 % of the
runs; a turn as the share of runs that have it, with the median date. Minutes of wall clock on this machine, on
{threads} threads, others at work on it. *Even*: every layer as fine as the others.

"""
TESTS = """
## Acceptance tests

Share of runs that pass as the talk has it.

"""


@dataclass(frozen=True)
class Row:
    """What was run at one scale."""

    title: str
    told: dict[str, Any]
    strikers: dict[str, list[float]]


def scale(
    rows: Annotated[list[str] | None, typer.Option(help="SCALE:REPLICATIONS, and :even.")] = None,
    seed: Annotated[int, typer.Option(min=0, help="What chance hangs on.")] = 1,
    threads: Annotated[int | None, typer.Option(min=1, help="No result depends on it.")] = None,
    keep: Annotated[bool, typer.Option("--keep", help="Write docs/scale.md.")] = False,
) -> None:
    """Run the main job at several scales."""
    asked, found = rows or ROWS, []
    with telling(quiet=False) as teller:
        for row in asked:
            teller.say(row)
            persons, replications, even = _parts(row)
            case = api.read(CASE)
            if even:
                case = replace(case, layers=tuple(replace(layer, coarser=1) for layer in case.layers))
            scenario = api.prepare(case, api.Asked(scale=persons, seed=seed), teller.say)
            card = api.run(
                scenario, replications=replications, threads=threads or cores(), progress=teller.progress
            )
            series = [done.observed["strikers_by_year"] for done in card.replications]
            strikers = {year: [s.values[list(s.keys).index(year)] for s in series] for year in YEARS}
            found.append(
                Row(
                    f"1 to {persons:,}{', even' if even else ''}",
                    json.loads(as_json(card, [], None)),
                    strikers,
                )
            )
    given = "".join(f" --rows {row}" for row in rows or ())
    page = _page(found, f"studies/scale.py{given} --seed {seed} --keep", threads or cores())
    results().print(page, markup=False, soft_wrap=True)
    if keep:
        PAGE.write_text(page, "utf-8")


def _parts(row: str) -> tuple[int, int, bool]:
    persons, _, rest = row.partition(":")
    replications, _, even = rest.partition(":")
    if not persons.isdecimal() or not replications.isdecimal() or even not in ("", "even"):
        raise BadInput(
            f"cannot read the row {row!r}", expected="SCALE:REPLICATIONS or SCALE:REPLICATIONS:even"
        )
    return int(persons), int(replications), bool(even)


def _page(rows: Sequence[Row], command: str, threads: int) -> str:
    lines = [f"| {' | '.join(COLUMNS)} |", f"|---|{'--:|' * (len(COLUMNS) - 1)}"]
    lines += [f"| {' | '.join(_cells(row))} |" for row in rows]
    tests = [test["id"] for test in rows[0].told["acceptance"]]
    more = [f"| test | {' | '.join(row.title for row in rows)} |", f"|---|{'--:|' * len(rows)}"]
    for name in tests:
        shares = [next(t["share"] for t in row.told["acceptance"] if t["id"] == name) for row in rows]
        more.append(f"| {name} | {' | '.join('–' if s is None else f'{s:.0%}' for s in shares)} |")
    head = HEAD.format(command=command, case=CASE, threads=threads)
    return head + "\n".join(lines) + "\n" + TESTS + "\n".join(more) + "\n"


def _cells(row: Row) -> list[str]:
    told = row.told
    cells = [row.title, f"{told['agents']:,}", str(told["replications"])]
    cells += [_spread(row.strikers[year]) for year in YEARS]
    for name in TURNS.values():
        turn = told["outcomes"].get(name, {"share": 0.0, "median": None})
        cells.append(f"{turn['share']:.0%}" + (f", {turn['median']}" if turn["median"] else ""))
    return [*cells, f"{told['seconds'] / 60 / told['replications']:.2f}"]


def _spread(values: Sequence[float]) -> str:
    ordered = sorted(values)
    low, high = ordered[round(0.1 * (len(ordered) - 1))], ordered[round(0.9 * (len(ordered) - 1))]
    return f"{median(ordered):,.0f} ({low:,.0f} to {high:,.0f})"


def main() -> int:
    """The command."""
    os.environ.setdefault("NUMBA_NUM_THREADS", "1")
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(scale)
    try:
        typer.main.get_command(program).main(standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:
        return exit_code(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
