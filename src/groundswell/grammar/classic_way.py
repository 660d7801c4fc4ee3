"""In which way a published model runs: by the daily engine, by the second schedule, or by a solver."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.classic_input import Inputs
from groundswell.grammar.theory import Theory

Outcome = float | tuple[float, ...]
Outcomes = Mapping[str, Outcome]
"""What a run comes to, by name of the outcome."""


@dataclass(frozen=True)
class Crowd:
    """Who is there, where no case says so: persons in one place, all of one class.

    Attributes
    ----------
    persons : int
        How many.
    settings : mapping of str to tuple of float
        Fixed properties, one for each person; each then stands in a collective of one's own.
    mean_degree : float, optional
        Ties between persons, drawn at random, each pair alike: so many to a person on average.
    instigators : int
        Persons, drawn at random, whose setting `instigator` is true.
    """

    persons: int
    settings: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    mean_degree: float | None = None
    instigators: int = 0


@dataclass(frozen=True)
class Daily:
    """A model on the daily engine and the person page.

    Attributes
    ----------
    theory : callable
        The theory for some inputs: one of the shelf, or a variant of it.
    crowd : callable
        Who is there.
    values : mapping of str to str
        Input that gives each parameter, by ``law.parameter``.
    measure : callable
        What a run comes to.
    steps : str
        The input that says how many steps it may take at most.
    settles : str
        The word whose count ends the run once a step leaves it as it was; empty if the run has a fixed length.
    """

    theory: Callable[[Inputs], Theory]
    crowd: Callable[[Inputs], Crowd]
    values: Mapping[str, str]
    measure: Callable[[Chronicle, Inputs], Outcomes]
    steps: str = "steps"
    settles: str = ""
    engine: str = "daily"


@dataclass(frozen=True)
class Kind:
    """Agents of one kind in the second schedule.

    Attributes
    ----------
    name : str
        What they are called.
    number : callable
        How many there are, for some inputs.
    turn : callable
        What one of them does when it is its turn: ``turn(world, me, ...)``, with inputs by their names.
    born : callable, optional
        What is drawn for each of them at the start: ``born(world, me, ...)``.
    """

    name: str
    number: Callable[[Inputs], int]
    turn: Callable[..., None]
    born: Callable[..., None] | None = None


@dataclass(frozen=True)
class Sequential:
    """A model on the second schedule: agents act one after the other, in random order, on a lattice or without one.

    Attributes
    ----------
    kinds : tuple of Kind
        Who acts.
    order : str
        ``one``: all in one random order, each once a step; ``kinds``: each kind in turn, in random order; ``drawn``:
        as many draws of one agent as there are.
    counts : mapping of str to callable
        Words of the chronicle: ``rule(world, me)``, true of those who are counted.
    measure : callable
        What a run comes to.
    lattice : bool
        Whether they stand on a torus of ``width * height`` cells, one on each at most.
    distance : str
        How cells are apart: ``euclid``, ``moore`` or ``von_neumann``.
    visions : tuple of str
        Inputs that say how far agents see.
    traits : int
        Numbers that each agent keeps.
    room : callable, optional
        Agents that there can be at most; as many as at the start if not given.
    ends : callable, optional
        Ends the run: a function of counts and inputs, by their names.
    begin : callable, optional
        Said once before each step: ``begin(world, ...)``.
    """

    kinds: tuple[Kind, ...]
    order: str
    counts: Mapping[str, Callable[..., bool]]
    measure: Callable[[Chronicle, Inputs], Outcomes]
    lattice: bool = True
    distance: str = "euclid"
    visions: tuple[str, ...] = ()
    traits: int = 0
    room: Callable[[Inputs], int] | None = None
    ends: Callable[..., bool] | None = None
    begin: Callable[..., None] | None = None
    steps: str = "steps"
    engine: str = "sequential"


Luck = Callable[[], float]


@dataclass(frozen=True)
class Solved:
    """A model that is solved; `solve` is given the inputs and, for a check by simulation, even draws in 0-1.

    Attributes
    ----------
    solve : callable
        What it comes to.
    agents : bool
        Whether anyone acts in it at all; a measure has no agents.
    """

    solve: Callable[[Inputs, Luck], Outcomes]
    agents: bool = True
    engine: str = "solver"
