"""What a society is: the collectives of each kind of actor, where they stand, and how many they are.

An actor that is not a person is a collective of one agent, so that one machinery serves all kinds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from groundswell.society.tiles import Tiles, pack


class Neighbours(NamedTuple):
    """Ties between collectives: those of collective c are ``tied[first[c] : first[c + 1]]``.

    Attributes
    ----------
    first : array of int64, shape (C + 1,)
    tied : array of int32, shape (ties,)
    """

    first: NDArray[np.int64]
    tied: NDArray[np.int32]


@dataclass(frozen=True)
class Population:
    """All actors of one kind, by the collectives that they form; C collectives.

    Attributes
    ----------
    actor : str
        The kind of actor.
    names : tuple of str
        Name of each collective.
    place, social_class, layer : array of int32, shape (C,)
        Number of the place; of the class (in `grammar.word.CLASSES`, or the number past the last);
        of the layer (-1 for actors that are not persons).
    persons : array of int64, shape (C,)
        Persons that the collective stands for; 1 for actors without persons.
    agents : array of int32, shape (C,)
        Agents that stand for them.
    room : array of int64, shape (C,)
        The most persons that it was cut for; never fewer than `persons`.
    children : array of int64, shape (C,)
        Persons under 15 who live with it; counted only.
    base : array of int32, shape (C,)
        The collective of persons on which an actor stands; for persons, itself; -1 for none.
    settings : mapping of str to array of float32, shape (C,)
        Fixed properties: words filled by `Setting`.
    neighbours : Neighbours, optional
        To which others each is tied, where some are.
    """

    actor: str
    names: tuple[str, ...]
    place: NDArray[np.int32]
    social_class: NDArray[np.int32]
    layer: NDArray[np.int32]
    persons: NDArray[np.int64]
    agents: NDArray[np.int32]
    base: NDArray[np.int32]
    room: NDArray[np.int64]
    children: NDArray[np.int64]
    settings: Mapping[str, NDArray[np.float32]]
    neighbours: Neighbours | None = None

    def __len__(self) -> int:
        return int(self.agents.size)

    @cached_property
    def tiles(self) -> Tiles:
        """The packing; a function of the numbers of agents alone."""
        return pack(self.agents)

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """Number of the first agent of each collective, and the total; shape (C + 1,)."""
        return np.concatenate([[0], np.cumsum(self.agents, dtype=np.int64)])

    def find(self, agent: int) -> tuple[int, int]:
        """Collective and member of an agent's number."""
        collective = int(np.searchsorted(self.starts, agent, side="right")) - 1
        return collective, agent - int(self.starts[collective])


@dataclass(frozen=True)
class Society:
    """A population grown from a case.

    Attributes
    ----------
    case : str
        Name of the case.
    scale, seed : int
        Persons per agent, and the seed that the society was grown with.
    places, layers : tuple of str
        Names, in the order of their numbers.
    populations : mapping of str to Population
        By kind of actor; kinds without an actor are left out.
    ties : array of float64, shape (places, places)
        Share of each place (column) in the news that another (row) hears.
    """

    case: str
    scale: int
    seed: int
    places: tuple[str, ...]
    layers: tuple[str, ...]
    populations: Mapping[str, Population]
    ties: NDArray[np.float64]

    @property
    def agents(self) -> int:
        """Agents that are persons."""
        return int(self.populations["person"].starts[-1])

    @property
    def persons(self) -> int:
        """Persons of 15 and over that they stand for."""
        return int(self.populations["person"].persons.sum())
