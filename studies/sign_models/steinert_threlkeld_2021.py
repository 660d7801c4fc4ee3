"""Repression that can only shrink protest goes with more of it or with less, as rulers answer and as one samples.

Persons with thresholds come out by how many were out yesterday, a wandering grievance, and less the repression of
the day. Rulers repress by a habit, and the more the more they saw. Days are then sampled in windows, as an analyst
has them.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sign_models.sign import Sign, SignModel

DAYS, WINDOW = 400, 40
PULL, BITE = 0.6, 0.5


def run(
    answers: float, less: float, rng: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Protest and repression by day.

    Parameters
    ----------
    answers : float
        How strongly rulers answer what they saw yesterday.
    less : float
        Taken off repression on every day, as an experiment would.
    rng : Generator
        Grievance and the rulers' moods.
    """
    thresholds = np.sort(rng.normal(0.5, 0.2, 2_000))
    grievance, protest, repression = 0.3, np.zeros(DAYS), np.zeros(DAYS)
    shocks, moods = rng.normal(0, 0.04, DAYS), rng.normal(0, 0.08, DAYS)
    for day in range(1, DAYS):
        grievance = 0.3 + 0.9 * (grievance - 0.3) + shocks[day]
        repression[day] = np.clip(0.2 + answers * protest[day - 1] + moods[day] - less, 0, 1)
        pulled = grievance + PULL * protest[day - 1] - BITE * repression[day]
        protest[day] = np.searchsorted(thresholds, pulled) / len(thresholds)
    return protest, repression


def ask(runs: int, seed: int) -> tuple[Sign, ...]:
    """Rulers who hardly answer, and rulers who answer much."""
    effects, sampled = [], []
    for number in range(runs):
        for answers in (0.0, 1.5):
            key = (seed, number, round(10 * answers))
            as_is, with_less = (run(answers, less, np.random.default_rng(key)) for less in (0.0, 0.1))
            effects.append(float((with_less[0] - as_is[0]).mean()))
            protest, repression = as_is
            for first in range(1, DAYS - WINDOW, WINDOW):
                days = slice(first, first + WINDOW)
                if protest[days].std() > 0 and repression[days].std() > 0:
                    sampled.append(float(np.corrcoef(repression[days], protest[days])[0, 1]))
    low, high = np.quantile(sampled, (0.05, 0.95))
    return (
        Sign(
            "less repression is never followed by less protest, on the same luck",
            f"mean difference {np.mean(effects):+.3f} of the people, least {min(effects):+.3f}; {len(effects)} pairs",
            min(effects) > 0,
        ),
        Sign(
            "the correlations that one samples have either sign",
            f"{np.mean(np.array(sampled) > 0):.0%} of {len(sampled)} windows above 0; from {low:.2f} to {high:.2f}",
            bool(low < -0.2 and high > 0.2),
        ),
    )


steinert_threlkeld_2021 = SignModel(
    "steinertthrelkeld2021",
    "Repression can only shrink protest, yet sampled correlations take any sign.",
    "Its claim in the least model that can show it, a threshold crowd and rulers who answer it; the rules are ours.",
    ask,
)
