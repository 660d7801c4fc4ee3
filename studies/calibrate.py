"""Fits the parameters of a theory to what a case lets it be fitted to (`calibration.yaml`), and to nothing else.

    .venv/bin/python studies/calibrate.py russia_1904_1918 [--theory NAME] [--workers N] [--keep] [--note TEXT]

Each finished generation is kept in a folder, and a second start goes on from there. Every calibration that comes to
its end, kept or not, is a row of docs/history-of-fits.md.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from groundswell import api, catalogue
from groundswell.archive.calibration import read_calibration
from groundswell.archive.fits import write_fit
from groundswell.asking import cores
from groundswell.cli.console import results
from groundswell.cli.faults import exit_code
from groundswell.cli.telling import Teller, telling
from groundswell.cli.version import version
from groundswell.grammar.calibration import Fit
from groundswell.inference.cross_entropy import Generation
from groundswell.inference.fitting import Fitted, Fitting, check_theories
from groundswell.inference.journal import Journal
from groundswell.report.table import titled
from groundswell.report.wording import count, prior

HOME = Path(__file__).resolve().parents[1]
HISTORY = HOME / "docs" / "history-of-fits.md"


@dataclass(frozen=True)
class Wanted:
    """What is done with a search beside searching: how it is shared out, kept and written down."""

    workers: int
    folder: Path
    afresh: bool
    keep: bool
    note: str
    history: Path
    commit: str


def calibrate(
    case: Annotated[str, typer.Argument(help="A case on the shelf, or the path of its folder.")],
    theory: Annotated[str | None, typer.Option(help="Another theory than the case's own.")] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; all cores if not given.")] = None,
    generations: Annotated[int | None, typer.Option(min=1, help="Another budget than the file's.")] = None,
    population: Annotated[int | None, typer.Option(min=6, help="Another budget than the file's.")] = None,
    keep: Annotated[bool, typer.Option("--keep", help="Write the fit into the case.")] = False,
    note: Annotated[str, typer.Option(help="What the row of the history says of this try.")] = "",
    folder: Annotated[Path | None, typer.Option(help="Where generations are kept.")] = None,
    afresh: Annotated[bool, typer.Option("--afresh", help="Forget the generations that are there.")] = False,
    history: Annotated[Path, typer.Option(help="The list of all calibrations.")] = HISTORY,
) -> None:
    """Fit the parameters of a theory to what a case lets it be fitted to."""
    where = catalogue.case_folder(case)
    bare = replace(api.read(case), fits={})  # a fit starts from the medians, not from an earlier fit
    how = read_calibration(where, bare)
    check_theories(how, catalogue.THEORIES.names)
    how = replace(how, generations=generations or how.generations, population=population or how.population)
    chosen = api.theory(theory or bare.theory)
    aside = folder or HOME / "runs" / f"calibrate-{bare.name}-{chosen.name}"
    wanted = Wanted(workers or cores(), aside, afresh, keep, note, history, _commit())
    with telling(quiet=False) as teller:
        asked = api.Asked(chosen, scale=how.scale, seed=how.seed, until=str(how.until))
        fitting = Fitting(api.prepare(bare, asked, teller.say), how, catalogue.observable)
        found = _fit(fitting, wanted, teller)
    _print(fitting, found)
    is_better = found.fit.total < found.medians.total
    if keep and is_better:
        fit = Fit(
            chosen.name, found.values, found.medians.total, found.fit.total, found.evaluations,
            how.generations, how.seed, version(), wanted.commit,
        )  # fmt: skip
        results().print(f"kept: {write_fit(where, fit)}", soft_wrap=True)
    elif keep:
        results().print("not kept: on fresh luck it is no better than the medians")
    _append(history, bare.name, fitting, found, wanted, kept=keep and is_better)


def _fit(fitting: Fitting, wanted: Wanted, teller: Teller) -> Fitted:
    how = fitting.calibration
    journal = Journal(wanted.folder, fitting.made_of())
    if wanted.afresh:
        journal.clear()
    done = journal.done()
    budget = (
        f"{how.method}: {count(len(fitting.free), 'free parameter')}, {count(how.generations, 'generation')} of "
        f"{count(how.population, 'candidate')}, {count(how.replications, 'replication')} each to {how.until} at 1 to "
        f"{how.scale:,}; {count(how.generations * how.population, 'evaluation')}, seed {how.seed}"
    )
    teller.note(budget)
    if done:
        teller.note(f"going on after {count(len(done), 'generation')} in {wanted.folder}")
    teller.say(f"searching on {count(wanted.workers, 'worker')}")

    def kept(generation: Generation) -> None:
        journal.keep(generation)
        teller.note(
            f"generation {generation.number + 1}: mean {generation.losses[0]:.4f}, best {min(generation.losses):.4f}"
        )

    return fitting.fit(wanted.workers, done, kept, teller.progress)


def _print(fitting: Fitting, found: Fitted) -> None:
    console, how = results(), fitting.calibration
    console.print(
        f"{fitting.scenario.compiled.theory.name} on {fitting.scenario.case.name}: {how.method}, "
        f"{count(found.evaluations, 'evaluation')} ({how.generations} x {how.population}), seed {how.seed}"
    )
    losses = titled("Loss on luck that the search did not see")
    for column in ("target", "medians of priors", "fit"):
        losses.add_column(column, justify="left" if column == "target" else "right")
    for name, medians in found.medians.by_target.items():
        losses.add_row(name, f"{medians:.4f}", f"{found.fit.by_target[name]:.4f}")
    if how.structural:
        losses.add_row(
            "; ".join(f"not so: {each.says}" for each in how.structural) + " (share of runs)",
            f"{found.medians.broken:.2f}", f"{found.fit.broken:.2f}",
        )  # fmt: skip
    losses.add_row("loss", f"{found.medians.total:.4f}", f"{found.fit.total:.4f}")
    console.print(losses)
    values = titled("Parameters")
    for column in ("parameter", "median", "fitted", "prior"):
        values.add_column(column, justify="right" if column in ("median", "fitted") else "left")
    for each in fitting.free:
        values.add_row(
            str(each), f"{each.prior.point:.4g}", f"{found.values[str(each)]:.4g}", prior(each.prior)
        )
    console.print(values)


def _commit() -> str:
    """The commit that ran; with a plus where files of the package differ from it."""

    def git(*words: str) -> str:
        done = subprocess.run(["git", *words], cwd=HOME, capture_output=True, text=True, check=False)
        return done.stdout.strip() if done.returncode == 0 else ""

    head = git("rev-parse", "--short", "HEAD")
    return (
        f"{head}+"
        if head and git("status", "--porcelain", "--", "src", ":!src/groundswell/cases/*/fits")
        else head or "unknown"
    )


def _append(history: Path, case: str, fitting: Fitting, found: Fitted, wanted: Wanted, *, kept: bool) -> None:
    """Add a row to the list of all calibrations, which ends with its table."""
    note = " ".join(wanted.note.replace("|", "/").split())
    cells = (
        date.today().isoformat(), wanted.commit, case, fitting.scenario.compiled.theory.name,
        str(found.evaluations), str(fitting.calibration.seed),
        f"{found.medians.total:.4f}", f"{found.fit.total:.4f}", "yes" if kept else "no", note,
    )  # fmt: skip
    before = history.read_text("utf-8").rstrip("\n")
    history.write_text(f"{before}\n| {' | '.join(cells)} |\n", "utf-8")


def main() -> int:
    """The command."""
    try:
        typer.main.get_command(_program()).main(standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:
        return exit_code(error)
    return 0


def _program() -> typer.Typer:
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(calibrate)
    return program


if __name__ == "__main__":
    sys.exit(main())
