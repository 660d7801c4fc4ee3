"""Vanguards appear where people already take part, so that comparing places with and without one misleads.

In a society of antigovernment sentiment theta each person has an own sentiment near it, sees the violence of a
vanguard (its effort, theta and luck), and takes part past a cutoff, at which the own share in a likely success is
worth the cost. That nobody takes part is always an equilibrium too, and there no effort of a vanguard can win
anything, so none is made. Which equilibrium a society is in hangs on its past: on nothing that is measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from sign_models.sign import Sign, SignModel

SOCIETY, OWN, LUCK = 1.0, 0.5, 0.7
"""Standard deviations: of sentiment over societies of one structure, of persons about it, of violence about it."""
COST, NEEDED, EFFORT_COST = 0.35, 0.3, 1.0
"""Of taking part; share of the people that success needs; of effort squared, over two."""
CUTOFFS = np.linspace(0.01, 6.0, 1_200)
_STANDARD = NormalDist()
_TABLE = np.linspace(-8.0, 8.0, 16_001)
_CDF = np.array([_STANDARD.cdf(float(each)) for each in _TABLE])


def normal_cdf(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The standard normal's, by a fine table."""
    return np.interp(values, _TABLE, _CDF)


def cutoff(structure: float, violence: float | None) -> float:
    """Own sentiment past which people take part; infinite where only staying at home is an equilibrium.

    Parameters
    ----------
    structure : float
        Expected sentiment of such a society.
    violence : float, optional
        What is seen, less the effort that all expect; None where there is no vanguard, and nothing is seen.
    """
    precisions = np.array([SOCIETY**-2, OWN**-2, 0.0 if violence is None else LUCK**-2])
    heard = np.array([structure, 0.0, violence or 0.0]) * precisions
    total = precisions.sum()
    mean = (heard.sum() + precisions[1] * CUTOFFS) / total
    needed = CUTOFFS + OWN * _STANDARD.inv_cdf(NEEDED)
    worth = CUTOFFS * normal_cdf((mean - needed) * np.sqrt(total)) - COST
    past = np.flatnonzero(worth >= 0)
    return float(CUTOFFS[past[0]]) if past.size else float("inf")


def mobilised(sentiment: float, cut: float) -> float:
    """Share of the people that takes part."""
    return 0.0 if np.isinf(cut) else _STANDARD.cdf((sentiment - cut) / OWN)


@cache
def effort(structure: float, takes_part: bool) -> float:
    """What a vanguard spends: where a little more than expected would win as much as it costs."""
    if not takes_part:
        return 0.0
    rng, step = np.random.default_rng(0), 0.25
    gains = []
    for _ in range(200):
        sentiment = rng.normal(structure, SOCIETY)
        seen = sentiment + rng.normal(0, LUCK)
        won = [mobilised(sentiment, cutoff(structure, seen + more)) >= NEEDED for more in (-step, step)]
        gains.append((won[1] - won[0]) / (2 * step))
    return float(np.mean(gains)) / EFFORT_COST


@dataclass(frozen=True)
class Society:
    """One society: whether a vanguard is active in it, who takes part, and who would without it or with one forced."""

    takes_part: bool
    effort: float
    share: float
    share_without: float

    @property
    def active(self) -> bool:
        """Whether there is a vanguard."""
        return self.effort > 0.01


def society(rng: np.random.Generator) -> Society:
    """Draw one, on one of a few structures and on either path."""
    structure, takes_part = float(rng.choice((-0.5, 0.0, 0.5))), bool(rng.random() < 0.5)
    sentiment = rng.normal(structure, SOCIETY)
    seen = sentiment + rng.normal(0, LUCK)  # less the effort, which everybody expects and takes off
    share = mobilised(sentiment, cutoff(structure, seen)) if takes_part else 0.0
    without = mobilised(sentiment, cutoff(structure, None)) if takes_part else 0.0
    return Society(takes_part, effort(structure, takes_part), share, without)


def ask(runs: int, seed: int) -> tuple[Sign, ...]:
    """As many societies as a hundred times the runs."""
    rng = np.random.default_rng(seed)
    found = [society(rng) for _ in range(100 * runs)]
    active = np.array([each.active for each in found])
    share, without = (
        np.array([getattr(each, name) for each in found]) for name in ("share", "share_without")
    )
    path = np.array([each.takes_part for each in found])
    compared = share[active].mean() - share[~active].mean()
    paired = float((share - without)[active].mean())
    error = float((share - without)[active].std() / np.sqrt(active.sum()))
    correlation = float(np.corrcoef(active, share)[0, 1])
    return (
        Sign(
            "a vanguard is active only where people are on the participatory path",
            f"{np.mean(active[path]):.0%} of those on it, {np.mean(active[~path]):.0%} of the others",
            bool(active.any() and not active[~path].any()),
        ),
        Sign(
            "vanguards and turnout go together over societies",
            f"correlation {correlation:.2f}; {compared:.2f} more of the people where one is active",
            correlation > 0.2,
        ),
        Sign(
            "and yet the same society on the same luck without its vanguard is not that much quieter",
            f"{paired:+.3f} of the people, give or take {error:.3f}: {paired / compared:.0%} of what comparing says",
            abs(paired) < compared / 3,
        ),
    )


bueno_de_mesquita_2010 = SignModel(
    "buenodemesquita2010",
    "Vanguards appear where society is already on the participatory path, so that going together is no effect.",
    "The paper's game: two equilibria, the cutoff, violence as a signal that is seen through. Which path a "
    "society is on is drawn by a coin, and the numbers are ours. It is a test of method: a paired run on the "
    "same luck, which is how this laboratory asks what-ifs, must not find what the comparison finds.",
    ask,
)
