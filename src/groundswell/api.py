"""The verbs: the only door for the shell, the notebook and the browser."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from groundswell import catalogue
from groundswell.asking import Asked, Say, Whom, cores, prepare, read, scenario_of
from groundswell.describing import cite, describe, facts, fits, ledger
from groundswell.engine.compile import CompiledTheory, compile_theory, pages_of
from groundswell.engine.run import Luck, Run
from groundswell.engine.warm import warm
from groundswell.engine.why import Explanation
from groundswell.experiment.ensemble import Progress, Scenario
from groundswell.experiment.parameters import POINT
from groundswell.experiment.placebo import Trial, placebo_scenario, try_placebo
from groundswell.experiment.variant import outside_priors, theory, written
from groundswell.grammar.calendar import parse_date
from groundswell.grammar.case import Case, Date
from groundswell.grammar.expectation import Expectation
from groundswell.grammar.law import Law
from groundswell.grammar.observable import Observable
from groundswell.grammar.page import Page
from groundswell.grammar.spelling import BadInput, unknown
from groundswell.grammar.theory import Theory
from groundswell.grammar.whatif import WhatIf
from groundswell.grammar.word import ACTORS
from groundswell.own_shelves import add_shelf
from groundswell.replicating import classic, replicate
from groundswell.report.own_series import striking
from groundswell.report.result import Result
from groundswell.rivalry import Coded, Rivalry, coded, rivals
from groundswell.running import Manner, replicated
from groundswell.trial.card import Card
from groundswell.trying import try_item

__all__ = [
    "Asked",
    "BadInput",
    "Coded",
    "Manner",
    "Reason",
    "Rivalry",
    "Whom",
    "add_shelf",
    "cite",
    "classic",
    "coded",
    "describe",
    "expectation",
    "facts",
    "fits",
    "law",
    "ledger",
    "observable",
    "outside_priors",
    "page",
    "placebo",
    "prepare",
    "read",
    "replicate",
    "rivals",
    "run",
    "shelves",
    "theory",
    "try_item",
    "warmup",
    "whatif",
    "why",
]

_SHELVES = ("THEORIES", "LAWS", "OBSERVABLES", "EXPECTATIONS", "PATTERNS", "WHATIFS", "CLASSICS", "SCORES")


def law(name: str) -> Law:
    """A law by name; raises `BadInput` with the nearest one."""
    return catalogue.law(name)


def expectation(name: str) -> Expectation:
    """An acceptance test by its id (``AT06``) or its name; raises `BadInput` with the nearest one."""
    names = catalogue.EXPECTATIONS.names
    by_id = {each.partition("_")[0]: each for each in names}  # a file is named by its id and by what it asks
    return catalogue.expectation(by_id.get(name.lower(), name))


def observable(name: str) -> Observable:
    """An observable by name; raises `BadInput` with the nearest one."""
    return catalogue.observable(name)


def whatif(name: str) -> WhatIf:
    """A counterfactual by name; raises `BadInput` with the nearest one."""
    return catalogue.whatif(name)


def shelves() -> dict[str, tuple[str, ...]]:
    """The names of all that stands on the shelves, by shelf."""
    names = {shelf.lower(): getattr(catalogue, shelf).names for shelf in _SHELVES}
    names["observables"] = tuple(
        seen.name for seen in catalogue.observables()
    )  # a family is a file of several
    return {"cases": tuple(catalogue.case_folders()), **names}


def page(named: str | Theory, actor: str, stage: str = "day") -> Page:
    """The page of a theory for a kind of actor: the equation that runs.

    Raises
    ------
    BadInput
        If the theory says nothing of such an actor, or there is no such kind.
    """
    found = theory(named)
    if actor not in ACTORS:
        raise unknown("kind of actor", actor, ACTORS)
    starts, days = pages_of(found)
    if actor not in days:
        raise BadInput(f"{found.name} has no law for a {actor}", expected=f"one of {', '.join(days)}")
    return (starts if stage == "start" else days)[actor]


def run(
    case: str | Path | Case | Scenario,
    *,
    theory: str | Theory | None = None,
    without: Iterable[str] = (),
    values: Mapping[str, float] | Iterable[str] = (),
    whatif: str | None = None,
    scale: int | None = None,
    seed: int = 1,
    until: str | None = None,
    parameters: str = POINT,
    replications: int = 1,
    threads: int | None = None,
    out: Path | None = None,
    progress: Progress | None = None,
    first: Callable[[Card], None] | None = None,
    say: Say = lambda said: None,
) -> Result:
    """Run a theory on a case.

    Parameters
    ----------
    case : str, Path, Case or Scenario
        What to run; a scenario is taken as it was prepared, and nothing more can be asked of it.
    theory, until, scale : optional
        The case's own if not given: the theory, the last day (in the case's calendar), persons for each agent.
    without, whatif : iterable of str; str, optional
        Names of laws to take out; a counterfactual of the shelf.
    values : mapping of str to float, or iterable of str
        ``{"bandwagon.pull": 0.4}``, or ``["bandwagon.pull=0.4"]``; a `UserWarning` is given of a value that the
        theory does not hold possible.
    seed, parameters : int, str
        What chance hangs on; ``point`` (fitted, or at the medians), or ``prior``: each replication draws its own.
    replications, threads : int
        How many runs, and on how many threads (all cores if not given); no result depends on the latter.
    out : Path, optional
        Where the chronicles stay.
    progress, say, first : callable, optional
        Told of progress; given a card of what there is to see first: the first days of the first replication of a
        long run, and then that replication whole.

    Raises
    ------
    BadInput
        If something is asked of a scenario, or as `prepare` does.

    Examples
    --------
    >>> result = run("town", theory="granovetter_1978", until="1901-02-01")
    >>> len(result.replications), result.steps
    (1, 32)
    """
    asked = Asked(theory, tuple(without), written(values), whatif, scale, seed, until, parameters)
    threads = cores() if threads is None else threads
    if replications < 1 or threads < 1:
        raise BadInput(f"{replications} replications on {threads} threads", expected="1 or more of each")
    scenario = scenario_of(case, None if asked == Asked() else asked, say)
    for remark in outside_priors(theory or scenario.case.theory, asked.values):
        warnings.warn(remark, stacklevel=2)
    return replicated(scenario, Manner(replications, threads, out, progress, first))


def placebo(
    scenario: Scenario, *, threads: int = 1, progress: Progress | None = None
) -> tuple[tuple[Trial, ...], int]:
    """Try the sparks of a case by removing and moving them.

    Returns
    -------
    tuple of Trial, int
        The runs, none if the run reaches no spark; and how many persons an agent stands for in them.
    """
    tried = placebo_scenario(scenario)
    if tried is None:
        return (), scenario.society.scale
    return try_placebo(tried, striking, threads=threads, progress=progress), tried.society.scale


@dataclass(frozen=True)
class Reason:
    """Why one person did what they did on one day.

    Attributes
    ----------
    scenario : Scenario
        What ran up to that day.
    agent, layer, collective, place : int, str, str, str
        Who, and where they stand.
    day : date
        When.
    explanation : Explanation
        Each law's share.
    """

    scenario: Scenario
    agent: int
    layer: str
    collective: str
    place: str
    day: Date
    explanation: Explanation


def why(
    case: str | Path | Case | Scenario,
    whom: Whom,
    asked: Asked | None = None,
    *,
    threads: int = 1,
    progress: Progress | None = None,
    say: Say = lambda said: None,
) -> Reason:
    """Run up to a day, and say why one person does what they do on it.

    Parameters
    ----------
    case : str, Path, Case or Scenario
        What to run; a scenario is taken as it was prepared.
    whom : Whom
        Who is asked about, on what day of which replication.
    asked : Asked, optional
        Theory, seed, scale and so on; not of a scenario, which has them already.

    Raises
    ------
    BadInput
        If there is no such person, day or replication, or something is asked of a scenario.
    """
    if threads < 1:
        raise BadInput(f"{threads} threads", expected="1 or more")
    scenario = scenario_of(case, asked, say)
    if scenario.parameters != POINT:
        raise BadInput("why explains a run whose parameters are drawn", expected=f"parameters: {POINT}")
    calendar = scenario.calendar
    day = calendar.day_of(parse_date(whom.day, calendar.style))
    if "person" not in scenario.compiled.days:
        raise BadInput(
            f"{scenario.compiled.theory.name} has no law for a person, so there is nothing to explain"
        )
    if not 0 <= whom.agent < scenario.society.agents:
        raise BadInput(
            f"there is no person {whom.agent}", expected=f"a number from 0 to {scenario.society.agents - 1}"
        )
    luck = Luck(scenario.seed, whom.replication)
    run = Run(scenario, luck, threads=threads)
    _run_up_to(run, day, progress)
    people = scenario.society.populations["person"]
    collective, member = people.find(whom.agent)
    explanation = run.explain_next("person", collective, member)
    layer, place = people.layer[collective], people.place[collective]
    return Reason(
        scenario,
        whom.agent,
        scenario.society.layers[layer],
        people.names[collective],
        scenario.society.places[place],
        calendar.date_of(run.steps[run.done]),
        explanation,
    )


def _run_up_to(run: Run, day: int, progress: Progress | None) -> None:
    """All steps before the last one that stands on or before a day."""
    before = [step for step, at in enumerate(run.steps) if at <= day]
    while run.done < before[-1]:
        run.step()
        if progress and run.done % 16 == 0:
            progress(run.done, before[-1])


def warmup(names: Collection[str] = (), say: Say = lambda said: None) -> tuple[CompiledTheory, ...]:
    """Compile theories, so that the next start is quick; if none is named, all that are built on no other."""
    whole = [theory.name for theory in catalogue.theories() if not theory.built_on] if not names else []
    warmed = []
    for name in names or whole:
        compiled = compile_theory(catalogue.theory(name))
        say(f"{name}: {'already compiled' if compiled.is_cached else 'compiling'}")
        warm(compiled)
        warmed.append(compiled)
    return tuple(warmed)
