"""What a layer of a case is: persons of one class who meet in one sort of collective, and how finely it is sampled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True)
class SizeClass:
    """Part of the persons of a layer who meet in collectives of `low` to `high` persons."""

    low: int
    high: int
    share: float


class Collective(NamedTuple):
    """One collective that the case names itself; a tuple, since thousands may stand in a table."""

    name: str
    place: str
    persons: int


SAMPLED = 20
"""Persons per agent from which on collectives are a sample of those there are (design, section 4)."""


@dataclass(frozen=True)
class Layer:
    """Persons of one class who meet in one sort of collective.

    Attributes
    ----------
    name, social_class : str
        The layer, and its class (one of `grammar.word.CLASSES`).
    gathers_in : str
        What its collectives are called: ``plant``, ``commune``, ``quarter``, ``regiment``.
    persons : mapping of str to int
        Persons of 15 and over, by place.
    sizes : tuple of SizeClass
        Distribution of the sizes of its collectives, in persons; empty where they are named.
    named : tuple of Collective
        Its collectives, one by one, where the case names them; `persons` is then their sum by place.
    settings : mapping of str to float
        Fixed properties of its collectives: words of the nomenclature filled by `Setting`.
    room : mapping of str to int
        The most persons it ever holds, by place, where that is more than `persons`: regiments that the war fills.
        Its collectives are cut for so many.
    children : mapping of str to int
        Persons under 15 who live with it, by place. They are counted, and do not act.
    coarser : int
        How many times as many persons as elsewhere an agent of it stands for, where collectives are sampled: a
        stratified sample, finer where what is asked hangs on few.
    """

    name: str
    social_class: str
    gathers_in: str
    persons: Mapping[str, int]
    sizes: tuple[SizeClass, ...]
    settings: Mapping[str, float] = field(default_factory=dict)
    named: tuple[Collective, ...] = ()
    room: Mapping[str, int] = field(default_factory=dict)
    children: Mapping[str, int] = field(default_factory=dict)
    coarser: int = 1

    def persons_an_agent(self, scale: int) -> int:
        """About how many persons an agent of it stands for, where one of the case stands for `scale`."""
        return scale * self.coarser if scale >= SAMPLED else scale
