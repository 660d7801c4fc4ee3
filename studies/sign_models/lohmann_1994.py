"""Turnout informs as far as it was not expected, and by those alone who might have stayed at home.

People have a private tolerance: each acts where the belief that the regime is bad, after the week's own signal,
passes it. Whoever acts whatever the signal (an extremist, or anyone once belief is high) tells nothing. All know
how tolerances are spread, so that all can take from a turnout those who would have come anyway; the rest are as
many as had a bad signal, and belief moves by Bayes' rule. Signals of a week share a common error, so that no march
reveals everything.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sign_models.sign import Sign, SignModel

PERSONS = 10_000
WEEKS = 8
GOOD, BAD = 0.45, 0.55
"""Chance of a bad signal under either regime."""
COMMON_ERROR = 0.05
"""Standard deviation of that chance from week to week."""
REACH = float(np.log(BAD / (1 - BAD)))
"""What one signal is worth, in log-odds."""


@dataclass(frozen=True)
class Week:
    """One march.

    Attributes
    ----------
    turnout, expected : float
        Persons.
    moved : float
        By how much the public belief that the regime is bad has moved, share.
    """

    turnout: float
    expected: float
    moved: float


def tolerances(extremists: float) -> NDArray[np.float64]:
    """Belief past which each acts: nought for extremists, spread evenly over 0.2-1.2 for the others."""
    many = round(extremists * PERSONS)
    return np.concatenate([np.zeros(many), np.linspace(0.2, 1.2, PERSONS - many)])


def classes(belief: float, tolerance: NDArray[np.float64]) -> tuple[int, int]:
    """How many act whatever their signal, and how many only on a bad one."""
    odds = np.log(belief / (1 - belief))
    low, high = (1 / (1 + np.exp(-(odds + step))) for step in (-REACH, REACH))
    return int((tolerance < low).sum()), int(((tolerance >= low) & (tolerance < high)).sum())


def after(belief: float, turnout: float, tolerance: NDArray[np.float64]) -> float:
    """Public belief once a turnout has been seen."""
    always, informed = classes(belief, tolerance)
    if informed == 0:
        return belief
    share = (turnout - always) / informed
    spread = COMMON_ERROR**2 + 0.25 / informed
    odds = np.log(belief / (1 - belief)) + (share - (GOOD + BAD) / 2) * (BAD - GOOD) / spread
    return float(np.clip(1 / (1 + np.exp(-odds)), 0.02, 0.98))


def march(bad: bool, extremists: float, rng: np.random.Generator) -> list[Week]:
    """A season of weekly marches."""
    belief, tolerance, weeks = 0.5, tolerances(extremists), []
    for _ in range(WEEKS):
        always, informed = classes(belief, tolerance)
        chance = float(np.clip(rng.normal(BAD if bad else GOOD, COMMON_ERROR), 0, 1))
        turnout = always + float(rng.binomial(informed, chance))
        expected = always + informed * (belief * BAD + (1 - belief) * GOOD)
        new = after(belief, turnout, tolerance)
        weeks.append(Week(turnout, expected, new - belief))
        belief = new
    return weeks


def ask(runs: int, seed: int) -> tuple[Sign, ...]:
    """Seasons under good and bad regimes, half of each."""
    rng = np.random.default_rng(seed)
    seasons = [march(run % 2 == 0, 0.05, rng) for run in range(runs)]
    weeks = [week for season in seasons for week in season]
    moved = np.array([week.moved for week in weeks])
    surprise = np.array([week.turnout - week.expected for week in weeks])
    turnout = np.array([week.turnout for week in weeks])
    by_surprise, by_turnout = (float(np.corrcoef(moved, each)[0, 1]) for each in (surprise, turnout))
    larger = [
        now.moved < 0 for season in seasons for last, now in pairwise(season)
        if now.turnout > last.turnout
    ]  # fmt: skip
    # At even belief some 3,400 come out where a twentieth are extremists, as many of the others as had a bad signal.
    few, many = (after(0.5, 3_400.0, tolerances(share)) for share in (0.05, 0.06))
    added = after(0.5, 3_400.0 + 500.0, np.concatenate([tolerances(0.05), np.zeros(500)]))
    return (
        Sign(
            "belief moves with turnout beyond expectation, and more than with turnout",
            f"correlations {by_surprise:.2f} and {by_turnout:.2f}",
            by_surprise > max(by_turnout, 0.5),
        ),
        Sign(
            "a larger march than the last can lower belief, where more had been expected",
            f"in {np.mean(larger):.0%} of {len(larger)} larger marches",
            0 < np.mean(larger) < 0.5,
        ),
        Sign(
            "the same turnout moves belief less where more of it are extremists",
            f"belief {few:.2f} with 5 % of extremists, {many:.2f} with 6 %",
            many < few,
        ),
        Sign(
            "extremists added to a march change no belief",
            f"belief {few:.4f} without, {added:.4f} with 500 more",
            abs(added - few) < 1e-9,
        ),
    )


lohmann_1994 = SignModel(
    "lohmann1994",
    "Turnout beyond expectation moves beliefs; extremists are discounted.",
    "The paper's signalling in one dimension: tolerances, signals and Bayes' rule as it has them; that people"
    " act by what they believe and not by whether they are pivotal, and the common error of a week, are ours.",
    ask,
)
