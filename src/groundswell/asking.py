"""What can be asked of a case, and how it is resolved into a scenario before the first day.

A part of `api`, which hands it on and is the place to import it from.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from groundswell import catalogue
from groundswell.archive.read import read_case
from groundswell.engine.compile import compile_theory
from groundswell.engine.warm import warm
from groundswell.experiment.ensemble import Scenario
from groundswell.experiment.parameters import PARAMETERS, POINT
from groundswell.grammar.calendar import parse_date
from groundswell.grammar.case import Case, Date
from groundswell.grammar.spelling import BadInput, unknown
from groundswell.grammar.theory import Theory
from groundswell.society.populate import populate

Say = Callable[[str], None]
"""Told in plain words what is being done, when it takes more than a moment."""

_LARGEST_SEED = 2**32 - 1
"""Chance is keyed by words of 32 bits; the number of a replication is one of them too."""
_LARGEST_VALUE = float(np.finfo(np.float32).max)
"""Pages are said in float32, to which anything larger is infinite."""


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
    parameters : str
        ``point``: each at the median of its prior; ``prior``: each replication draws its own.
    """

    theory: Theory | str | None = None
    without: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    whatif: str | None = None
    scale: int | None = None
    seed: int = 1
    until: str | None = None
    parameters: str = POINT


@dataclass(frozen=True)
class Whom:
    """Who is asked about, and when.

    Attributes
    ----------
    agent : int
        A person's number, from 0.
    day : str
        ISO date in the case's calendar.
    replication : int
        Which of the runs, from 0.

    Raises
    ------
    BadInput
        If there can be no such replication.
    """

    agent: int
    day: str
    replication: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.replication <= _LARGEST_SEED:
            raise BadInput(
                f"there is no replication {self.replication}", expected=f"a number from 0 to {_LARGEST_SEED}"
            )


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
    found = whole = catalogue.theory(name) if isinstance(name, str) else name
    for law in without:
        _refuse_if_gone(whole, found, law)
        found = found.without(law)
    for setting in values:
        named, _, value = setting.partition("=")
        law, _, parameter = named.partition(".")
        _refuse_if_gone(whole, found, law)
        if not parameter or not value:
            raise BadInput(
                f"cannot set {setting!r}", expected="LAW.PARAMETER=VALUE, such as bandwagon.pull=0.4"
            )
        found = found.with_prior(law, parameter, _number(setting, value))
    return found


def _refuse_if_gone(whole: Theory, found: Theory, law: str) -> None:
    """A law that has been taken out is no unknown one."""
    names = [[held.name for held in each.laws] for each in (whole, found)]
    if law in names[0] and law not in names[1]:
        raise BadInput(
            f"the law {law} has been taken out already", expected="each law once, in --without or in --set"
        )


def prepare(case: str | Path | Case, asked: Asked | None = None, say: Say = lambda said: None) -> Scenario:
    """Resolve a case, choose a theory, grow the society and compile the pages: all before the first day."""
    asked = asked or Asked()
    history = read(case)
    try:
        own = asked.theory or catalogue.theory(history.theory)
    except BadInput as error:  # the case's own, misspelt: it is the file that has to be mended
        raise error.at(f"{history.name}/case.yaml") from None
    chosen = theory(own, asked.without, asked.values)
    if not 0 <= asked.seed <= _LARGEST_SEED:
        raise BadInput(
            f"seed {asked.seed} is out of range", expected=f"a whole number from 0 to {_LARGEST_SEED}"
        )
    if asked.scale is not None and asked.scale < 1:
        raise BadInput(f"scale {asked.scale} is out of range", expected="persons per agent, 1 or more")
    if asked.parameters not in PARAMETERS:
        raise unknown("choice of parameters", asked.parameters, PARAMETERS)
    until = _last_day(history, asked.until)
    taken_out = _taken_out(history, asked.whatif)
    scale = asked.scale or history.scale
    say(f"growing a society, an agent for every {_persons(scale) if scale > 1 else 'person'}")
    society = populate(history, asked.scale, seed=asked.seed)
    say(f"a society of {society.agents:,} agents for {_persons(society.persons)}")
    compiled = compile_theory(chosen, society.populations)
    if not compiled.is_cached:
        say(f"compiling the pages of {chosen.name} for this machine (once; a few seconds)")
        warm(compiled)  # else each loop is taken from the cache when it is first called, and none for nothing
    return Scenario(history, society, compiled, asked.seed, until, taken_out, asked.parameters)


def scenario_of(case: str | Path | Case | Scenario, asked: Asked | None, say: Say) -> Scenario:
    """A scenario as it is, or one made of what is asked; never both, as one of them would not be heard."""
    if not isinstance(case, Scenario):
        return prepare(case, asked, say)
    if asked is not None:
        raise BadInput(
            "a scenario is prepared already, and nothing more can be asked of it",
            expected="either a scenario, or a case and what is asked of it",
        )
    return case


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
    if abs(number) > _LARGEST_VALUE:
        raise BadInput(f"cannot set {setting!r}: too large", expected="no more than 3.4e38 either way")
    return number
