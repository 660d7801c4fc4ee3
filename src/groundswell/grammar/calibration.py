"""What a calibration is: what parameters may be fitted to, and how; and what a fit is that came of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from groundswell.grammar.calendar import Date


@dataclass(frozen=True)
class Target:
    """Part of a recorded series.

    Attributes
    ----------
    observable : str
        Name of the series.
    first, last : str
        Keys of its first and last period, both included.
    weight : float
        How much each of its values weighs.
    """

    observable: str
    first: str
    last: str
    weight: float


@dataclass(frozen=True)
class Structural:
    """What must be so on the last day of a run.

    Attributes
    ----------
    says : str
        In words.
    word : str
        Flag of an actor without persons, as ``actor.word``.
    value : int
        What it must be of every such actor; nothing is asked where a run does not count the word.
    """

    says: str
    word: str
    value: int


@dataclass(frozen=True)
class Calibration:
    """What the parameters of any theory may be fitted to in a case, and by what method, at what cost.

    Attributes
    ----------
    until : date
        Last day of the runs; what comes later is held out.
    scale, replications : int
        Persons for each agent, and runs for each evaluation.
    targets, structural : tuple of Target, tuple of Structural
        What is fitted to.
    floor : float
        Added to both sides before logarithms are taken, in the unit of the targets.
    charge : float
        Added to the loss for the share of replications that break a structural target.
    method : str
        How parameters are searched for.
    generations, population, seed : int
        The budget, the same for every theory; and what the search's luck hangs on.
    free : mapping of str to tuple of str
        Parameters that are fitted (``law.parameter``), by theory; of one that is not named, all that its priors
        leave open.
    file, lines : str, mapping of str to int
        Where it was written, and the line of each theory and (``theory/law.parameter``) of its free parameters.
    """

    until: Date
    scale: int
    replications: int
    targets: tuple[Target, ...]
    floor: float
    structural: tuple[Structural, ...]
    charge: float
    method: str
    generations: int
    population: int
    seed: int
    free: Mapping[str, tuple[str, ...]]
    file: str = field(default="calibration.yaml", compare=False, repr=False)
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True)
class Fit:
    """Values of parameters that a calibration found.

    Attributes
    ----------
    theory : str
        Whose they are.
    values : mapping of str to float
        By ``law.parameter``.
    loss_at_medians, loss_at_fit : float
        On luck that the search did not see.
    evaluations, generations, seed : int
        What it took.
    version, commit : str
        The code that searched.
    file, lines : str, mapping of str to int
        Where it stands, and the line of each value.
    """

    theory: str
    values: Mapping[str, float]
    loss_at_medians: float
    loss_at_fit: float
    evaluations: int
    generations: int
    seed: int
    version: str
    commit: str
    file: str = field(default="", compare=False, repr=False)
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    @property
    def named(self) -> str:
        """Its file within the case: ``fits/elastic_band.yaml``."""
        return f"fits/{self.theory}.yaml"
