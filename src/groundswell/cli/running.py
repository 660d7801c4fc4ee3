"""``run``: from a case to the table, the figures and the object."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from groundswell import api
from groundswell.asking import cores
from groundswell.cli.choice import Choice
from groundswell.cli.console import results
from groundswell.cli.folder import written_aside
from groundswell.cli.reporting import preview, previewing, write_report
from groundswell.cli.telling import Teller, telling
from groundswell.experiment.ensemble import Scenario
from groundswell.experiment.placebo import Trial, sparks_of
from groundswell.grammar.case import Case
from groundswell.report.as_json import as_json
from groundswell.report.table import closing_table
from groundswell.report.wording import count
from groundswell.trial.card import Card

RUNS = Path("runs")
OBJECT = "run.json"
_LONGEST_NAME = 120


@dataclass(frozen=True)
class Wanted:
    """How to run and what to give back.

    Attributes
    ----------
    replications, threads : int
        How many runs, on how many threads; all cores if the latter is not given.
    out : Path, optional
        Where figures go.
    json, quiet, draws, tries : bool
        Whether to print the object alone, to say nothing, to draw, to try the sparks by placebo runs.
    """

    replications: int
    threads: int | None
    out: Path | None
    json: bool
    quiet: bool
    draws: bool
    tries: bool = True


def run_case(case: str, choice: Choice, wanted: Wanted) -> None:
    """Run, write what is to be written, and print."""
    with ExitStack() as stack:
        teller = stack.enter_context(telling(quiet=wanted.quiet or wanted.json))
        history, asked = choice.resolved(case)
        folder = wanted.out or RUNS / name_of(history, asked)
        # Before the run, as it would be a pity to learn after it that nothing can be written.
        aside = stack.enter_context(written_aside(folder)) if wanted.draws else None
        first = stack.enter_context(previewing(folder)) if wanted.draws else None
        scenario = api.prepare(history, asked, teller.say)
        card = _run(scenario, wanted, teller, first)
        written = _write(card, wanted, aside, folder, teller) if aside else []
        report = next((path for path in written if path.suffix == ".html"), None)
        told = as_json(card, [path for path in written if path.suffix in (".png", ".svg")], report)
        if aside:
            (aside / OBJECT).write_text(told + "\n", "utf-8")
    console = results()
    if wanted.json:
        console.file.write(told + "\n")
        return
    console.print(closing_table(card))
    if report:
        console.print(f"report: {report}", soft_wrap=True)
        pictures = sum(path.suffix == ".png" for path in written)
        console.print(
            f"beside it: {count(pictures, 'figure')} as PNG and SVG, the table behind each, {OBJECT}"
        )


def name_of(history: Case, asked: api.Asked) -> str:
    """The name of the folder of a run: ``town-elastic_band-1``, and what is unlike the theory as it stands."""
    until = f"until-{asked.until[:10]}" if asked.until else ""
    scale = f"scale-{asked.scale}" if asked.scale else ""
    name = _joined(history.name, str(asked.theory), asked.whatif or "")
    name = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}-and-more"
    return _joined(name, until, scale, str(asked.seed))


def _joined(*parts: str) -> str:
    return "-".join(re.sub(r"[^\w.]+", "-", part).strip("-") for part in parts if part)


def _run(scenario: Scenario, wanted: Wanted, teller: Teller, first: Path | None) -> Card:
    threads = wanted.threads or cores()
    steps = count(len(scenario.steps), scenario.compiled.theory.step)
    busy = threads if wanted.replications == 1 else min(threads, wanted.replications)
    teller.say(f"running {count(wanted.replications, 'replication')} of {steps} on {count(busy, 'thread')}")

    def shown(card: Card) -> None:
        if first:
            preview(card, first, teller)

    looking = first and not (wanted.quiet or wanted.json)  # nobody looks where nothing is said
    return api.run(
        scenario,
        replications=wanted.replications,
        threads=threads,
        progress=teller.progress,
        first=shown if looking else None,
    )


def _write(card: Card, wanted: Wanted, aside: Path, folder: Path, teller: Teller) -> Sequence[Path]:
    """Try the sparks, draw and write into the folder aside; return where all of it will stand."""
    tried: tuple[tuple[Trial, ...], int] = ((), card.scenario.society.scale)
    if wanted.tries and sparks_of(card.scenario):
        teller.say("trying the sparks: placebo runs")
        tried = api.placebo(card.scenario, threads=wanted.threads or cores(), progress=teller.progress)
    teller.say("drawing")
    return [folder / path.name for path in write_report(card, tried, aside, teller)]
