"""What an error model is: how a keeper of records erred, as a small function of the true value and of luck.

It is stated beside the observable and cited, so that what a run is scored by is the table that would have been
kept of it, and not what no clerk of the time could know. The true value stays beside the recorded one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from groundswell.grammar.sources import Confidence, Source

Chance = Callable[[str, int], float]
"""Keeper and number of a period -> a number in 0-1, the same whenever it is asked."""


@dataclass(frozen=True)
class ErrorModel:
    """How one keeper of records erred: a share in view, and a factor between two bounds.

    Attributes
    ----------
    keeper : str
        Whose book it is. Tables from one book meet the same luck, so that the parts of a table add up to its total.
    low, high : float
        The least and the greatest that is recorded of one true unit in view; every value between is as likely.
    sources : tuple of Source
        Where the bounds come from.
    confidence : Confidence
        Of the bounds: derived from counts that disagree, or assumed.
    per : str
        The period of one draw: that of the observable, or ``year`` for a keeper who errs alike all year.
    covers : tuple of (int, float)
        The most persons in the keeper's view, by year; between two years on the line that joins them. Empty where
        everyone is in view.
    classes : tuple of str
        The classes that those in view are part of.

    Raises
    ------
    ValueError
        Where the bounds are no bounds.
    """

    keeper: str
    low: float
    high: float
    sources: tuple[Source, ...]
    confidence: Confidence
    per: str = "year"
    covers: tuple[tuple[int, float], ...] = ()
    classes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0.0 <= self.low <= self.high:
            raise ValueError(f"error model of {self.keeper}: bounds {self.low}..{self.high}")

    def __call__(self, true: float, luck: float) -> float:
        """What is recorded of a true value in view, for a luck in 0-1.

        >>> half_or_all = ErrorModel("a clerk", 0.5, 1.0, (), Confidence.ASSUMED)
        >>> half_or_all(100.0, 0.0), half_or_all(100.0, 0.5), half_or_all(100.0, 1.0)
        (50.0, 75.0, 100.0)
        """
        return true * (self.low + (self.high - self.low) * luck)

    @property
    def expected(self) -> float:
        """Mean of what is recorded of one true unit in view: 1 is no bias."""
        return (self.low + self.high) / 2.0

    def in_view(self, year: int, persons: float) -> float:
        """The share of some persons who were in the keeper's view in a year.

        >>> inspectors = ErrorModel("inspectors", 1, 1, (), Confidence.ASSUMED, covers=((1904, 50), (1906, 70)))
        >>> inspectors.in_view(1905, 80), inspectors.in_view(1900, 100), inspectors.in_view(1917, 40)
        (0.75, 0.5, 1.0)
        """
        if not self.covers or persons <= 0:
            return 1.0
        return min(1.0, self._covered(year) / persons)

    def _covered(self, year: int) -> float:
        for (first, before), (last, after) in pairwise(self.covers):
            if first <= year <= last:
                return before + (after - before) * (year - first) / (last - first)
        return self.covers[0][1] if year < self.covers[0][0] else self.covers[-1][1]


EXACT = ErrorModel("nobody", 1.0, 1.0, (), Confidence.ASSUMED)
"""What the run itself counts, without a keeper between."""
