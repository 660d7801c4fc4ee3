"""Asks every pattern of runs with its causes and without, and writes what came of it beside the ledger.

    .venv/bin/python studies/emergence.py [--replications N] [--only NAME]... [--threads N] [--keep]

What is kept stands in src/groundswell/ledger/findings.yaml and is shown by `groundswell ledger`. With --only the
other findings stay as they are.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from itertools import groupby
from typing import Annotated

import typer

from groundswell import api, catalogue
from groundswell.archive.findings import read_findings, write_findings
from groundswell.asking import cores
from groundswell.cli.console import results
from groundswell.cli.faults import exit_code
from groundswell.cli.telling import telling
from groundswell.experiment.emergence import ask, judged
from groundswell.grammar.claim import Finding
from groundswell.grammar.pattern import Pattern
from groundswell.report.table import titled
from groundswell.report.wording import NOTHING, count, number

REPLICATIONS = 10


def emergence(
    only: Annotated[list[str] | None, typer.Option(help="One pattern alone; may be given again.")] = None,
    replications: Annotated[int, typer.Option(min=1, help="Of every arm.")] = REPLICATIONS,
    scale: Annotated[
        int | None, typer.Option(min=1, help="Persons per agent; the case's own if not given.")
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="What chance hangs on.")] = 1,
    threads: Annotated[
        int | None, typer.Option(min=1, help="Runs at a time; no result depends on it.")
    ] = None,
    keep: Annotated[bool, typer.Option("--keep", help="Write the findings beside the ledger.")] = False,
) -> None:
    """Ask patterns of runs with their causes and without."""
    chosen = [catalogue.pattern(name) for name in only] if only else list(catalogue.patterns())
    found: dict[str, Finding] = {}
    with telling(quiet=False) as teller:
        for (case, until), group in groupby(sorted(chosen, key=_run), key=_run):
            patterns = list(group)
            teller.say(f"{case} to {until}: {count(len(patterns), 'pattern')}")
            scenario = api.prepare(case, api.Asked(scale=scale, seed=seed, until=until), teller.say)
            command = (
                f"studies/emergence.py, {count(replications, 'replication')} at 1 to {scenario.society.scale:,}, "
                f"seed {seed}"
            )
            measured = ask(
                patterns, scenario, replications, threads=threads or cores(), progress=teller.progress
            )
            found |= {each.name: judged(each, measured[each.name], command) for each in patterns}
            if keep:  # what is finished is kept, whatever becomes of the rest
                _keep(found)
    _print(chosen, found)


def _run(pattern: Pattern) -> tuple[str, str]:
    return pattern.case, pattern.until


def _keep(found: dict[str, Finding]) -> None:
    names = set(catalogue.PATTERNS.names)
    file = catalogue.findings_file()
    known = {name: each for name, each in read_findings(file).items() if name in names}
    write_findings(file, {**known, **found})


def _print(patterns: Sequence[Pattern], found: dict[str, Finding]) -> None:
    table = titled("Patterns")
    for column in ("claims", "pattern", "outcome", "figures", "because"):
        table.add_column(column, overflow="fold")
    for each in patterns:
        finding = found[each.name]
        figures = "\n".join(
            f"{f.world}, {f.arm}: {number(f.median) if f.median is not None else NOTHING}"
            for f in finding.figures
        )
        table.add_row(", ".join(each.ledger), each.name, str(finding.outcome), figures, finding.because)
    results().print(table)


def main() -> int:
    """The command."""
    os.environ.setdefault("NUMBA_NUM_THREADS", "1")
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(emergence)
    try:
        typer.main.get_command(program).main(standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:
        return exit_code(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
