"""What can be asked of a case, and how it is resolved into a scenario before the first day.

A part of `api`, which hands it on and is the place to import it from.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from groundswell import catalogue
from groundswell.archive.read import read_case
from groundswell.engine.compile import compile_theory
from groundswell.engine.scenario import Values
from groundswell.engine.warm import warm
from groundswell.experiment.counterfactual import altered, held_otherwise
from groundswell.experiment.ensemble import Scenario
from groundswell.experiment.parameters import PARAMETERS, POINT, fitted_values
from groundswell.experiment.variant import own_theory, theory
from groundswell.grammar.calendar import parse_date
from groundswell.grammar.calibration import Fit
from groundswell.grammar.case import Case, Date
from groundswell.grammar.spelling import BadInput, unknown
from groundswell.grammar.theory import Theory
from groundswell.grammar.whatif import WhatIf
from groundswell.report.wording import grain
from groundswell.society.populate import populate

Say = Callable[[str], None]
"""Told in plain words what is being done, when it takes more than a moment."""

_LARGEST_SEED = 2**32 - 1
"""Chance is keyed by words of 32 bits; the number of a replication is one of them too."""


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
    return read_case(catalogue.case_folder(case), observed, catalogue.THEORIES.names)


def settings_of(values: Mapping[str, object] | Iterable[str]) -> dict[str, str]:
    """Inputs as they are asked for, by name, each as it is written.

    Raises
    ------
    BadInput
        Where one is not ``NAME=VALUE``, or stands twice.

    >>> settings_of(["sigma=0.12"]), settings_of({"thresholds": (0, 20)})
    ({'sigma': '0.12'}, {'thresholds': '0,20'})
    """
    if isinstance(values, Mapping):
        return {
            name: ",".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
            for name, value in values.items()
        }
    settings: dict[str, str] = {}
    for written in values:
        name, equals, value = written.partition("=")
        if not name or not equals:
            raise BadInput(f"cannot set {written!r}", expected="NAME=VALUE, such as sigma=0.12")
        if name in settings:
            raise BadInput(f"{name} is set twice", expected="each input once")
        settings[name] = value
    return settings


def checked_seed(seed: int) -> int:
    """A seed; raises `BadInput` where chance cannot be keyed by it."""
    if not 0 <= seed <= _LARGEST_SEED:
        raise BadInput(f"seed {seed} is out of range", expected=f"a whole number from 0 to {_LARGEST_SEED}")
    return seed


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


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
    own = own_theory(history) if asked.theory is None else asked.theory
    chosen = theory(own, asked.without, asked.values)
    chosen = held_otherwise(chosen, whatif) if whatif else chosen
    scale = scale_of(history, asked.scale, asked.seed)
    if asked.parameters not in PARAMETERS:
        raise unknown("choice of parameters", asked.parameters, PARAMETERS)
    until = _last_day(history, asked.until)
    fit, values = _fitted(history, chosen) if asked.parameters == POINT else (None, None)
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


def _fitted(case: Case, chosen: Theory) -> tuple[Fit | None, Values | None]:
    """The fit of a case to a theory, or to the one that it was built on; and what it says of this one."""
    fit = case.fits.get(chosen.name) or case.fits.get(chosen.built_on)
    if fit is None:
        return None, None
    whole = catalogue.theory(fit.theory) if fit.theory in catalogue.THEORIES.names else chosen
    return fit, fitted_values(fit, whole, chosen)


def scale_of(case: Case, scale: int | None, seed: int) -> int:
    """The scale at which a society is grown: the case's own if none is asked for.

    Raises
    ------
    BadInput
        If no society can be grown at this scale, or with this seed.
    """
    checked_seed(seed)
    if scale is None:
        return case.scale
    persons = sum(sum(layer.persons.values()) for layer in case.layers)
    if not 1 <= scale <= persons:
        raise BadInput(
            f"scale {scale} is out of range",
            expected=f"persons per agent, 1 or more, and no more than the {persons:,} of the case",
        )
    return scale


def prepare(case: str | Path | Case, asked: Asked | None = None, say: Say = lambda said: None) -> Scenario:
    """Resolve a case, choose a theory, grow the society and compile the pages: all before the first day."""
    found = resolve(case, asked or Asked())
    scale = found.scale
    say(f"growing a society, {grain(found.case, scale)}")
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
