"""What a prior is: what a theory holds about a parameter before it sees the record."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from statistics import NormalDist
from typing import Protocol


class Prior(Protocol):
    """A distribution of one parameter.

    `point` is the value used where one value is wanted (the median); `quantile` turns a number drawn
    evenly from 0-1 into a value.
    """

    @property
    def point(self) -> float:
        """The median."""

    def quantile(self, share: float) -> float:
        """The value below which `share` of the belief lies."""


@dataclass(frozen=True)
class Fixed:
    """A value that the theory states and does not doubt."""

    value: float

    @property
    def point(self) -> float:
        """The value."""
        return self.value

    def quantile(self, share: float) -> float:
        """The value, whatever the share."""
        return self.value


@dataclass(frozen=True)
class Uniform:
    """Anything between two bounds, evenly."""

    low: float
    high: float

    @property
    def point(self) -> float:
        """The middle."""
        return 0.5 * (self.low + self.high)

    def quantile(self, share: float) -> float:
        """The value at that share of the way."""
        return self.low + share * (self.high - self.low)


@dataclass(frozen=True)
class Normal:
    """About `mean`, give or take `spread` (one standard deviation)."""

    mean: float
    spread: float

    @property
    def point(self) -> float:
        """The mean."""
        return self.mean

    def quantile(self, share: float) -> float:
        """The value below which that share of the belief lies."""
        return NormalDist(self.mean, self.spread).inv_cdf(share)


@dataclass(frozen=True)
class LogNormal:
    """About `median`, give or take a factor of ``exp(spread)``; always positive."""

    median: float
    spread: float

    @property
    def point(self) -> float:
        """The median."""
        return self.median

    def quantile(self, share: float) -> float:
        """The value below which that share of the belief lies."""
        return exp(NormalDist(log(self.median), self.spread).inv_cdf(share))
