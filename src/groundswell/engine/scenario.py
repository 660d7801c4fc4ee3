"""What determines a run but for its luck, and what all its replications share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from groundswell.engine.arranged import arranged
from groundswell.engine.compile import CompiledTheory
from groundswell.engine.outside import Register, standing
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.calibration import Fit
from groundswell.grammar.case import Case, Date, Incidents
from groundswell.grammar.law import Law
from groundswell.grammar.theory import Theory
from groundswell.grammar.whatif import WhatIf
from groundswell.society.ledger import Ledger
from groundswell.society.moves import Moves
from groundswell.society.society import Society

Values = Mapping[tuple[Law, str], float]

_MOST_TO_KEEP = 200_000
"""Collectives up to which the persons of every day of moving are kept for all replications; a society of an agent
for each person would take gigabytes, and runs once."""


def point_values(theory: Theory) -> Values:
    """Each parameter at the median of its prior."""
    return {(law, name): prior.point for law, name, prior in theory.parameters()}


@dataclass(frozen=True)
class Scenario:
    """What determines a run, but for the number of replications.

    Attributes
    ----------
    case : Case
        The history.
    society : Society
        Grown from it.
    compiled : CompiledTheory
        The theory, with its variant.
    seed : int
        Of all replications; replication k draws on (seed, k).
    until : date
        Last day.
    without : tuple of str
        Entries of the exogenous register that are taken out.
    parameters : str
        ``point``: each as `point` has it; ``prior``: each replication draws its own.
    values : mapping of (Law, str) to float, optional
        Parameters that are set, by law and name; the others are at the medians of their priors. No page is
        compiled anew for a value.
    fit : Fit, optional
        Where these values come from, if from a fit of the case.
    whatif : WhatIf, optional
        The counterfactual that the case, the theory and `without` have been made to say already.
    """

    case: Case
    society: Society
    compiled: CompiledTheory
    seed: int
    until: Date
    without: tuple[str, ...] = ()
    parameters: str = "point"
    values: Values | None = None
    fit: Fit | None = None
    whatif: WhatIf | None = None

    @cached_property
    def calendar(self) -> Calendar:
        """From the first day of the case to the last of the run."""
        return Calendar(self.case.calendar.style, self.case.calendar.start, self.until)

    @cached_property
    def steps(self) -> list[int]:
        """The day that each step stands on."""
        return days_of_steps(self.calendar, self.compiled.theory.step)

    @cached_property
    def arranged(self) -> Society:
        """The society with the settings that the register gives."""
        return arranged(self.society, self.case, self.without)

    @cached_property
    def point(self) -> Values:
        """Every parameter's value, where it is not drawn."""
        return {**point_values(self.compiled.theory), **(self.values or {})}

    @cached_property
    def register(self) -> Register:
        """What is given from outside, but for what chance adds."""
        return Register(self.case, self.calendar, self.without)

    def moves(self) -> Moves:
        """How persons move: written once for all replications, unless the society is very large."""
        return self._moves if self._is_small else self._written_anew()

    def with_incidents(self, incidents: tuple[Incidents, ...]) -> Scenario:
        """The same history with other incidents."""
        return self._sharing_moves(replace(self, case=replace(self.case, incidents=incidents)))

    def up_to(self, until: Date) -> Scenario:
        """The same history up to another day."""
        return self._sharing_moves(replace(self, until=until))

    def _sharing_moves(self, other: Scenario) -> Scenario:
        """Another scenario in which persons move as they do here; that is then written once for both."""
        if self._is_small:
            other.__dict__["_moves"] = self._moves
        return other

    @property
    def _is_small(self) -> bool:
        return len(self.society.populations["person"]) <= _MOST_TO_KEEP

    @cached_property
    def _moves(self) -> Moves:
        return self._written_anew()

    def _written_anew(self) -> Moves:
        movements = standing(self.case.movements, self.without, self.case)
        return Moves(Ledger(self.society, movements, self.case.calendar.start), self._is_small)


def days_of_steps(calendar: Calendar, step: str) -> list[int]:
    """The day that each step stands on: every day, or the first of every year."""
    if step == "day":
        return list(range(calendar.days))
    first_of_year = type(calendar.start)
    years = range(calendar.start.year, calendar.until.year + 1)
    days = [first_of_year(year, 1, 1).day_number - calendar.start.day_number for year in years]
    return [day for day in days if 0 <= day < calendar.days] or [0]
