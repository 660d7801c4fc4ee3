"""How persons have moved, day by day: a ledger that is written once and read by all replications."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from groundswell.society.ledger import Arrival, Ledger


@dataclass(frozen=True)
class Moved:
    """A day on which persons have moved.

    Attributes
    ----------
    persons : array of int64, shape (C,)
        Persons of each collective from that day on.
    arrivals : tuple of Arrival
        Who came where.
    """

    persons: NDArray[np.int64]
    arrivals: tuple[Arrival, ...]

    @cached_property
    def newcomers(self) -> Newcomers:
        """Those who come from somewhere."""
        coming = [arrival for arrival in self.arrivals if arrival.origin is not None]
        numbers = np.array([(a.collective, a.came, a.were, a.turn) for a in coming], np.int64).reshape(-1, 4)
        origin = {arrival.turn: arrival.origin for arrival in coming}
        return Newcomers(
            numbers,
            np.searchsorted(sorted(origin), numbers[:, 3]),
            np.array([origin[turn] for turn in sorted(origin)], np.int64),
        )


class Newcomers(NamedTuple):
    """Persons who have come from elsewhere, in arrays; N arrivals in M movements.

    Attributes
    ----------
    numbers : array of int64, shape (N, 4)
        Collective, how many came, how many were there, and the number of the movement.
    movement : array of int64, shape (N,)
        Which row of `origins` is theirs.
    origins : array of int64, shape (M, C)
        Running sums of those who left each collective.
    """

    numbers: NDArray[np.int64]
    movement: NDArray[np.int64]
    origins: NDArray[np.int64]


class Moves:
    """A ledger that is written once and read by many: no luck is in it, so that replications share it.

    Parameters
    ----------
    ledger : Ledger
        What nobody else writes.
    kept : bool
        Keep every day; otherwise the last one alone, for one reader who goes forward.
    """

    def __init__(self, ledger: Ledger, kept: bool) -> None:
        self.opening = ledger.persons.copy()
        self._ledger, self._kept = ledger, kept
        self._moved: dict[int, Moved] = {}
        self._one_at_a_time = Lock()

    def days(self, after: int, until: int) -> list[int]:
        """Days on which someone moves, after one and up to another."""
        return self._ledger.days(after, until)

    def on(self, day: int) -> Moved:
        """What has happened on one of those days; they are asked for in order, if not every day is kept."""
        with self._one_at_a_time:
            if day not in self._moved:
                for due in self.days(max(self._moved, default=-1), day):
                    arrivals = tuple(self._ledger.write(due))
                    if not self._kept:
                        self._moved.clear()
                    self._moved[due] = Moved(self._ledger.persons.copy(), arrivals)
            return self._moved[day]
