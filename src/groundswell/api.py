"""The verbs: the only door for the shell, the notebook and the browser."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from groundswell import catalogue
from groundswell.archive.read import read_case
from groundswell.engine.compile import CompiledTheory, compile_theory, pages_of
from groundswell.engine.run import Luck, Run, days_of_steps
from groundswell.engine.warm import warm
from groundswell.engine.why import Explanation
from groundswell.experiment.ensemble import Progress, Scenario, run_ensemble
from groundswell.grammar.calendar import Calendar, parse_date
from groundswell.grammar.case import Case, Date
from groundswell.grammar.law import Law
from groundswell.grammar.page import Page
from groundswell.grammar.spelling import BadInput, unknown
from groundswell.grammar.theory import Theory
from groundswell.grammar.word import ACTORS
from groundswell.report.participation import participation
from groundswell.society.populate import populate
from groundswell.trial.card import Card
from groundswell.trial.judge import compare, judge

Say = Callable[[str], None]
"""Told in plain words what is being done, when it takes more than a moment."""

_LARGEST_SEED = 2**32 - 1
_SHELVES = ("THEORIES", "LAWS", "OBSERVABLES", "EXPECTATIONS", "WHATIFS", "SCORES")


def read(case: str | Path | Case) -> Case:
    """A case by name, or by the path of its folder.

    Raises
    ------
    BadInput
        With file and line, what was expected, and the nearest right word.
    """
    return case if isinstance(case, Case) else read_case(catalogue.case_folder(case))


def theory(name: str | Theory, without: Iterable[str] = (), values: Iterable[str] = ()) -> Theory:
    """A theory by name, with laws taken out and parameters set.

    Parameters
    ----------
    name : str or Theory
        The theory.
    without : iterable of str
        Names of laws to take out.
    values : iterable of str
        ``LAW.PARAMETER=VALUE``.

    Raises
    ------
    BadInput
        On a name that it does not know, with the nearest one.
    """
    found = catalogue.theory(name) if isinstance(name, str) else name
    for law in without:
        found = found.without(law)
    for setting in values:
        named, _, value = setting.partition("=")
        law, _, parameter = named.partition(".")
        if not parameter or not value:
            raise BadInput(
                f"cannot set {setting!r}", expected="LAW.PARAMETER=VALUE, such as bandwagon.pull=0.4"
            )
        found = found.with_prior(law, parameter, _number(setting, value))
    return found


def law(name: str) -> Law:
    """A law by name; raises `BadInput` with the nearest one."""
    return catalogue.law(name)


def shelves() -> dict[str, tuple[str, ...]]:
    """The names of all that stands on the shelves, by shelf."""
    names = {shelf.lower(): getattr(catalogue, shelf).names for shelf in _SHELVES}
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


@dataclass(frozen=True)
class Asked:
    """What a run is asked for, beside the case.

    Attributes
    ----------
    theory : Theory or str, optional
        The case's own if not given.
    without, values : tuple of str
        Laws taken out, parameters set (`LAW.PARAMETER=VALUE`).
    whatif : str, optional
        A counterfactual of the shelf.
    scale, seed : int, optional
        Persons per agent, the case's own if not given; and what chance hangs on.
    until : str, optional
        Last day, in the case's calendar; the case's own if not given.
    """

    theory: Theory | str | None = None
    without: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    whatif: str | None = None
    scale: int | None = None
    seed: int = 1
    until: str | None = None


def prepare(case: str | Path | Case, asked: Asked | None = None, say: Say = lambda said: None) -> Scenario:
    """Resolve a case, choose a theory, grow the society and compile the pages: all before the first day."""
    asked = asked or Asked()
    history = read(case)
    chosen = theory(asked.theory or history.theory, asked.without, asked.values)
    if not 0 <= asked.seed <= _LARGEST_SEED:
        raise BadInput(
            f"seed {asked.seed} is out of range", expected=f"a whole number from 0 to {_LARGEST_SEED}"
        )
    if asked.scale is not None and asked.scale < 1:
        raise BadInput(f"scale {asked.scale} is out of range", expected="persons per agent, 1 or more")
    until = _last_day(history, asked.until)
    taken_out = _taken_out(history, asked.whatif)
    scale = asked.scale or history.scale
    say(f"growing a society, an agent for every {_persons(scale) if scale > 1 else 'person'}")
    society = populate(history, asked.scale, seed=asked.seed)
    say(f"a society of {society.agents:,} agents for {_persons(society.persons)}")
    compiled = compile_theory(chosen, society.populations)
    if not compiled.is_cached:
        say(f"compiling the pages of {chosen.name} for this machine (once; a few seconds)")
    warm(compiled)
    return Scenario(history, society, compiled, asked.seed, until, taken_out)


def run(
    case: str | Path | Case | Scenario,
    asked: Asked | None = None,
    *,
    replications: int = 1,
    threads: int = 1,
    out: Path | None = None,
    progress: Progress | None = None,
    say: Say = lambda said: None,
) -> Card:
    """Run a theory on a case.

    Parameters
    ----------
    case : str, Path, Case or Scenario
        What to run; a scenario is taken as it was prepared.
    asked : Asked, optional
        Theory, seed, scale and so on.
    replications, threads : int
        How many runs, and on how many threads; no result depends on the latter.
    out : Path, optional
        Where the chronicles stay.
    progress, say : callable, optional
        Told of progress.

    Returns
    -------
    Card
        Replications, observables beside the record, acceptance tests.

    Examples
    --------
    >>> card = run("town", Asked(theory="granovetter_1978", until="1901-02-01"))
    >>> len(card.replications), card.steps
    (1, 32)
    """
    if replications < 1 or threads < 1:
        raise BadInput(f"{replications} replications on {threads} threads", expected="1 or more of each")
    scenario = case if isinstance(case, Scenario) else prepare(case, asked, say)
    began = perf_counter()
    observed = (*catalogue.observables(), *participation())
    done = tuple(run_ensemble(scenario, observed, replications, threads=threads, out=out, progress=progress))
    seconds = perf_counter() - began
    tests = [test for test in catalogue.expectations() if test.case == scenario.case.name]
    return Card(
        scenario,
        done,
        compare(done, scenario.case.record, catalogue.scores()),
        judge(done, tests),
        len(days_of_steps(_calendar(scenario), scenario.compiled.theory.step)),
        seconds,
    )


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
    asked: Asked | None = None,
    *,
    agent: int,
    day: str,
    replication: int = 0,
    threads: int = 1,
    progress: Progress | None = None,
    say: Say = lambda said: None,
) -> Reason:
    """Run up to a day, and say why one person does what they do on it.

    Parameters
    ----------
    agent : int
        A person's number, from 0.
    day : str
        ISO date in the case's calendar.

    Raises
    ------
    BadInput
        If there is no such person or day.
    """
    scenario = case if isinstance(case, Scenario) else prepare(case, asked, say)
    calendar = _calendar(scenario)
    asked_day = calendar.day_of(parse_date(day, calendar.style))
    if "person" not in scenario.compiled.days:
        raise BadInput(
            f"{scenario.compiled.theory.name} has no law for a person, so there is nothing to explain"
        )
    if not 0 <= agent < scenario.society.agents:
        raise BadInput(
            f"there is no person {agent}", expected=f"a number from 0 to {scenario.society.agents - 1}"
        )
    with TemporaryDirectory(prefix="groundswell-") as folder:
        run = Run(
            scenario.case, scenario.society, scenario.compiled, Luck(scenario.seed, replication), Path(folder),
            until=scenario.until, without=scenario.without, threads=threads,
        )  # fmt: skip
        _run_up_to(run, asked_day, progress)
        people = scenario.society.populations["person"]
        collective, member = people.find(agent)
        explanation = run.explain_next("person", collective, member)
    layer, place = people.layer[collective], people.place[collective]
    return Reason(
        scenario,
        agent,
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
    """Compile theories, all of the shelf if none is named, so that the next start is quick."""
    warmed = []
    for name in names or catalogue.THEORIES.names:
        compiled = compile_theory(catalogue.theory(name))
        say(f"{name}: {'already compiled' if compiled.is_cached else 'compiling'}")
        warm(compiled)
        warmed.append(compiled)
    return tuple(warmed)


def _calendar(scenario: Scenario) -> Calendar:
    """From the first day of the case to the last of the run."""
    return Calendar(scenario.case.calendar.style, scenario.case.calendar.start, scenario.until)


def _persons(number: int) -> str:
    return f"{number:,} {'person' if number == 1 else 'persons'}"


def _last_day(case: Case, until: str | None) -> Date:
    if until is None:
        return case.until
    date = parse_date(until, case.calendar.style)
    case.calendar.day_of(date)
    return date


def _taken_out(case: Case, whatif: str | None) -> tuple[str, ...]:
    if whatif is None:
        return ()
    chosen = catalogue.whatif(whatif)
    if chosen.case != case.name:
        raise BadInput(f"the what-if {whatif} is of the case {chosen.case}, not of {case.name}")
    return chosen.without


def _number(setting: str, value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise BadInput(f"cannot set {setting!r}: {value!r} is no number", expected="LAW.PARAMETER=VALUE")
    return number
