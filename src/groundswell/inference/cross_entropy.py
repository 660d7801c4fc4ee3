"""The cross-entropy method: the best of a generation shape the next, in the quantiles of the priors.

Every parameter is searched for on one scale, z: the standard normal of its prior's quantile, so that 0 is the median
and most of the belief lies between -2 and 2. Luck is counter-based: a candidate hangs on seed, generation, its number
and the names of its parameters alone, so a search is the same however its evaluations are shared out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import NormalDist
from zlib import crc32

from groundswell.society.chance import uniform_one

START_DEVIATION = 0.6
SMALLEST_DEVIATION = 0.05
"""A search that has narrowed down to nothing can find nothing more."""
ELITE = 6
"""One in so many shapes the next generation."""
SMOOTHING = 0.7
"""Part of the elite's mean and deviation in the next; the rest stays as it was."""
FARTHEST = 3.0
"""Beyond it lies no candidate: a parameter stays where its theory holds it possible."""

_SEARCH_STREAM = 0x810
_STANDARD = NormalDist()

Point = tuple[float, ...]
Evaluate = Callable[[int, Sequence[Point]], Sequence[float]]
"""From the number of a generation and its candidates to the loss of each."""


@dataclass(frozen=True)
class Spread:
    """From what candidates are drawn: a normal for each parameter, in z."""

    mean: Point
    deviation: Point


@dataclass(frozen=True)
class Generation:
    """A generation whose candidates have been evaluated; the first of them is the mean itself."""

    number: int
    candidates: tuple[Point, ...]
    losses: tuple[float, ...]


@dataclass(frozen=True)
class Search:
    """What is searched for, and on whose luck.

    Attributes
    ----------
    names : tuple of str
        The parameters.
    population, seed : int
        Candidates of each generation; what their luck hangs on.
    """

    names: tuple[str, ...]
    population: int
    seed: int

    @property
    def start(self) -> Spread:
        """Every parameter at its median, give or take most of the belief."""
        return Spread((0.0,) * len(self.names), (START_DEVIATION,) * len(self.names))

    def candidates(self, drawn_from: Spread, generation: int) -> tuple[Point, ...]:
        """The candidates of a generation, shape (population, parameters)."""
        drawn = [
            tuple(
                _within(mean + deviation * self._normal(name, generation, number))
                for name, mean, deviation in zip(
                    self.names, drawn_from.mean, drawn_from.deviation, strict=True
                )
            )
            for number in range(1, self.population)
        ]
        return (drawn_from.mean, *drawn)

    def next(self, drawn_from: Spread, done: Generation) -> Spread:
        """From what the candidates after a generation are drawn; from the same as before, if none gave a number."""
        finite = [number for number, loss in enumerate(done.losses) if math.isfinite(loss)]
        best = sorted(finite, key=lambda number: (done.losses[number], number))
        elite = [done.candidates[number] for number in best[: max(self.population // ELITE, 1)]]
        if not elite:
            return drawn_from
        mean, deviation = [], []
        for at, (old_mean, old_deviation) in enumerate(
            zip(drawn_from.mean, drawn_from.deviation, strict=True)
        ):
            values = [candidate[at] for candidate in elite]
            centre = math.fsum(values) / len(values)
            spread = math.sqrt(math.fsum((value - centre) ** 2 for value in values) / len(values))
            mean.append(SMOOTHING * centre + (1 - SMOOTHING) * old_mean)
            narrowed = SMOOTHING * spread + (1 - SMOOTHING) * old_deviation
            deviation.append(max(narrowed, SMALLEST_DEVIATION))
        return Spread(tuple(mean), tuple(deviation))

    def _normal(self, name: str, generation: int, number: int) -> float:
        luck = uniform_one(self.seed, _SEARCH_STREAM, crc32(name.encode()), number, generation)
        return _STANDARD.inv_cdf(luck)


def search(
    what: Search,
    generations: int,
    evaluate: Evaluate,
    done: Iterable[Generation] = (),
    keep: Callable[[Generation], None] = lambda generation: None,
) -> Point:
    """Search, and return the last mean.

    Parameters
    ----------
    what : Search
        What is searched for.
    generations : int
        How many, those done included.
    evaluate : callable
        Gives the loss of each candidate of a generation.
    done : iterable of Generation
        What an earlier search of the same did, from the first on.
    keep : callable
        Told each generation as soon as it is done.
    """
    drawn_from, number = what.start, 0
    for earlier in list(done)[:generations]:
        drawn_from, number = what.next(drawn_from, earlier), number + 1
    while number < generations:
        candidates = what.candidates(drawn_from, number)
        generation = Generation(number, candidates, tuple(evaluate(number, candidates)))
        keep(generation)
        drawn_from, number = what.next(drawn_from, generation), number + 1
    return drawn_from.mean


def share_of(z: float) -> float:
    """The quantile of a prior at z."""
    return _STANDARD.cdf(_within(z))


def _within(z: float) -> float:
    return min(max(z, -FARTHEST), FARTHEST)
