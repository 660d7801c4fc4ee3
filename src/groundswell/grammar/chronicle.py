"""What a chronicle is: all that leaves the engine. Observables read it, and never the society.

Counts stand by day, place, class and word, in persons (flags) or as the mean over persons times persons
(other words); institutional events stand with the law that weighed most in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from groundswell.grammar.calendar import Calendar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Event:
    """One turn of an actor that is not a person: a unit refuses, a council arises.

    `day` counts from the first day of the case; `value` is 1 where the word became true, 0 where it
    ceased to be; `cause` names the law without which it would not have happened, or is empty.
    """

    day: int
    actor: str
    name: str
    place: str
    word: str
    value: int
    cause: str


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
        """Persons by day, shape (days,); of all classes and places unless some are named."""

    def persons(self, classes: Sequence[str] = (), places: Sequence[str] = ()) -> NDArray[np.int64]:
        """Persons there are to be counted, by day, shape (days,); of all classes and places unless some are named."""
