"""What can be asked of a case, and how it is resolved into a scenario before the first day.

A part of `api`, which hands it on and is the place to import it from.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from groundswell import catalogue
from groundswell.archive.read import read_case
from groundswell.engine.compile import compile_theory
from groundswell.engine.scenario import Values
from groundswell.engine.warm import warm
from groundswell.experiment.counterfactual import altered, held_otherwise
from groundswell.experiment.ensemble import Scenario
from groundswell.experiment.parameters import PARAMETERS, POINT, fitted_values
from groundswell.grammar.calendar import parse_date
from groundswell.grammar.calibration import Fit
from groundswell.grammar.case import Case, Date
from groundswell.grammar.prior import Fixed, Prior
from groundswell.grammar.spelling import BadInput, unknown
from groundswell.grammar.theory import Theory
from groundswell.grammar.whatif import WhatIf
from groundswell.society.populate import populate

Say = Callable[[str], None]
"""Told in plain words what is being done, when it takes more than a moment."""

_LARGEST_SEED = 2**32 - 1
"""Chance is keyed by words of 32 bits; the number of a replication is one of them too."""
_RARE = 0.001
"""Share of a prior on either side beyond which a value is said to lie outside it."""
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
        ``point``: each at its fitted value, where the case has a fit of the theory, or else at the median of its
        prior; ``prior``: each replication draws its own.
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
    if isinstance(case, Case):
        return case
    observed = {seen.name: seen for seen in catalogue.observables()}
    return read_case(catalogue.case_folder(case), observed)


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


def written(values: Mapping[str, float] | Iterable[str]) -> tuple[str, ...]:
    """Values as they are asked for: ``LAW.PARAMETER=VALUE``.

    >>> written({"bandwagon.pull": 0.4}), written(["bandwagon.pull=0.4"])
    (('bandwagon.pull=0.4',), ('bandwagon.pull=0.4',))
    """
    if isinstance(values, Mapping):
        return tuple(f"{name}={value}" for name, value in values.items())
    return tuple(values)


def outside_priors(name: str | Theory, values: Iterable[str]) -> tuple[str, ...]:
    """What is to be said of values that a theory does not hold possible: it runs, but is no longer that theory.

    Parameters
    ----------
    name : str or Theory
        The theory as it stands on the shelf.
    values : iterable of str
        ``LAW.PARAMETER=VALUE``, of laws and parameters that the theory has.
    """
    whole = catalogue.theory(name) if isinstance(name, str) else name
    said = []
    for setting in values:
        named, _, value = setting.partition("=")
        law, _, parameter = named.partition(".")
        belief = whole.priors[whole.law(law)][parameter]
        low, high = _range(belief)
        slack = 0.01 * (high - low)
        if not low - slack <= float(value) <= high + slack:
            holds = (
                f"{low:.3g} and does not doubt it"
                if isinstance(belief, Fixed)
                else f"{low:.3g} to {high:.3g}"
            )
            said.append(f"{named}={value} lies outside the prior of {whole.name}, which holds {holds}")
    return tuple(said)


def _range(belief: Prior) -> tuple[float, float]:
    """Between which values all but the last in a thousand on either side lie."""
    return belief.quantile(_RARE), belief.quantile(1.0 - _RARE)


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _refuse_if_gone(whole: Theory, found: Theory, law: str) -> None:
    """A law that has been taken out is no unknown one."""
    names = [[held.name for held in each.laws] for each in (whole, found)]
    if law in names[0] and law not in names[1]:
        raise BadInput(
            f"the law {law} has been taken out already", expected="each law once, in --without or in --set"
        )


@dataclass(frozen=True)
class Resolved:
    """What is asked of a case, looked up: nothing is grown or compiled yet.

    Attributes
    ----------
    case, theory : Case, Theory
        The history, and the theory with its variant.
    scale, seed : int
        Persons per agent; what chance hangs on.
    until : date
        Last day.
    without : tuple of str
        Entries of the exogenous register that are taken out.
    parameters : str
        ``point`` or ``prior``.
    fit, values : Fit, mapping of (Law, str) to float
        The fit of the case to the theory, if these are not drawn; and what it says of the theory's variant.
    whatif : WhatIf, optional
        The counterfactual that case, theory and `without` have been made to say.
    """

    case: Case
    theory: Theory
    scale: int
    seed: int
    until: Date
    without: tuple[str, ...]
    parameters: str = POINT
    fit: Fit | None = None
    values: Values | None = None
    whatif: WhatIf | None = None


def resolve(case: str | Path | Case, asked: Asked) -> Resolved:
    """Look up what is asked of a case.

    Raises
    ------
    BadInput
        On anything that is not there, or out of range.
    """
    history = read(case)
    whatif = None if asked.whatif is None else catalogue.whatif(asked.whatif)
    history = altered(history, whatif) if whatif else history
    try:
        own = asked.theory or catalogue.theory(history.theory)
    except BadInput as error:  # the case's own, misspelt: it is the file that has to be mended
        raise error.at(f"{history.name}/case.yaml") from None
    chosen = theory(own, asked.without, asked.values)
    chosen = held_otherwise(chosen, whatif) if whatif else chosen
    if not 0 <= asked.seed <= _LARGEST_SEED:
        raise BadInput(
            f"seed {asked.seed} is out of range", expected=f"a whole number from 0 to {_LARGEST_SEED}"
        )
    if asked.scale is not None and asked.scale < 1:
        raise BadInput(f"scale {asked.scale} is out of range", expected="persons per agent, 1 or more")
    if asked.parameters not in PARAMETERS:
        raise unknown("choice of parameters", asked.parameters, PARAMETERS)
    until = _last_day(history, asked.until)
    scale = asked.scale or history.scale
    fit = history.fits.get(chosen.name) if asked.parameters == POINT else None
    whole = catalogue.theory(chosen.name) if chosen.name in catalogue.THEORIES.names else chosen
    values = fitted_values(fit, whole, chosen) if fit else None
    return Resolved(
        history,
        chosen,
        scale,
        asked.seed,
        until,
        whatif.without if whatif else (),
        asked.parameters,
        fit if values else None,
        values,
        whatif,
    )


def prepare(case: str | Path | Case, asked: Asked | None = None, say: Say = lambda said: None) -> Scenario:
    """Resolve a case, choose a theory, grow the society and compile the pages: all before the first day."""
    found = resolve(case, asked or Asked())
    scale = found.scale
    say(f"growing a society, an agent for every {_persons(scale) if scale > 1 else 'person'}")
    society = populate(found.case, scale, seed=found.seed)
    say(f"a society of {society.agents:,} agents for {_persons(society.persons)}")
    compiled = compile_theory(found.theory, society.populations)
    if not compiled.is_cached:
        say(f"compiling the pages of {found.theory.name} for this machine (once; a few seconds)")
        warm(compiled)  # else each loop is taken from the cache when it is first called, and none for nothing
    return Scenario(
        found.case, society, compiled, found.seed, found.until, found.without, found.parameters,
        found.values, found.fit, found.whatif,
    )  # fmt: skip


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
