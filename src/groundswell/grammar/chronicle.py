"""What a chronicle is: all that leaves the engine. Observables read it, and never the society.

Counts are integers, by day, place, class and word: persons (flags), or persons times their mean share in
steps of a ten-thousandth (other words). Parties, councils and governments, which have no persons of their own,
stand one by one as well. Institutional events stand with the law that weighed most in them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from groundswell.grammar.calendar import Calendar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


STEPS_OF_A_SHARE = 10_000
"""What a whole person, or a whole actor, counts for in a word that is not a flag."""


class Actor(NamedTuple):
    """An actor without persons of its own: a party, a council, a government.

    `kind` is its kind of actor; `marks` are the fixed flags that are true of it (``is_council``).
    """

    kind: str
    name: str
    place: str
    marks: tuple[str, ...]


@dataclass(frozen=True)
class Event:
    """One turn of an actor that is not a person: a unit refuses, a council arises.

    `day` counts from the first day of the case; `value` is 1 where the word became true, 0 where it
    ceased to be; `why` finds the law behind it.
    """

    day: int
    actor: str
    name: str
    place: str
    word: str
    value: int
    why: Callable[[], str] = field(default=str, repr=False, compare=False)

    @property
    def cause(self) -> str:
        """The law without which it would not have happened, or nothing; worked out when it is asked for.

        A run has thousands of turns, and a report tells of some dozen.
        """
        return self.why()


class Chronicle(Protocol):
    """What observables may ask."""

    @property
    def case(self) -> str:
        """Name of the case."""

    @property
    def calendar(self) -> Calendar:
        """From the first day of the run to the last."""

    @property
    def places(self) -> tuple[str, ...]:
        """Names of the places, in the order of their numbers."""

    @property
    def words(self) -> tuple[str, ...]:
        """What was counted, as ``actor.word``."""

    @property
    def events(self) -> Sequence[Event]:
        """Institutional events in the order of days."""

    def daily(self, word: str, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons (flags) or ten-thousandths of persons by day, shape (days,).

        Of all classes and places unless some are named.
        """

    def by_actor(self, word: str) -> Mapping[Actor, NDArray[np.float64]]:
        """A share or flag by day, shape (days,), of each actor of the word's kind that has no persons of its own."""

    def by_place(self, word: str, day: int, classes: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons (flags) or ten-thousandths of persons in every place on one day, shape (places,)."""

    def persons_by_place(self, day: int, classes: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons there are to be counted in every place on one day, shape (places,)."""

    def persons(self, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons there are to be counted, by day, shape (days,); of all classes and places unless some are named."""
