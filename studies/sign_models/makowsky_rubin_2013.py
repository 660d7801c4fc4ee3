"""People say in public what lies between what they think, what authority wants, and what those whom they see say.

On a ring of persons, each says the weighted mean of the own opinion, of authority and of those within range.
Authority is central as far as it is centralised, and else local: what the persons of a district think on the mean.
The ruler stands apart from nearly all. Falsification is the mean distance between what is thought and what is said.

Range can work in two ways, and both are tried: by conformity alone, those within range are more, and their mean is
another; or there is safety in company too, and authority weighs less on those who see more who stand apart from it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sign_models.sign import Sign, SignModel

PERSONS, DISTRICT = 2_000, 50
AUTHORITY, OTHERS = 1.0, 1.0
"""Weights of authority and of others, the own opinion's being one."""
RULER, APART = 0.95, 0.25
"""What the ruler wants, and how far from it one stands apart."""
COMPANY = 10.0
"""So many who stand apart within range halve the weight of authority, where there is safety in company."""
CENTRALS, RANGES = (0.0, 0.25, 0.5, 0.75, 1.0), (1, 3, 10, 100)
ALIKE, UNLIKE = 0.9, 0.0
"""How much of an opinion is that of the district, in the two societies that are tried."""


def opinions(alike: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """What persons think, 0-1: of the district's mind so far as they are alike, and else their own."""
    district = np.repeat(rng.uniform(0, 1, PERSONS // DISTRICT), DISTRICT)
    return alike * district + (1 - alike) * rng.uniform(0, 1, PERSONS)


def falsified(opinion: NDArray[np.float64], centralised: float, within: int, *, company: bool) -> float:
    """Mean falsification once what people say has settled.

    Parameters
    ----------
    opinion : array of float, shape (persons,)
        What they think.
    centralised, within, company : float, int, bool
        How central authority is; neighbours on either side that one sees; whether there is safety in company.
    """
    local = np.repeat(opinion.reshape(-1, DISTRICT).mean(axis=1), DISTRICT)
    authority = centralised * RULER + (1 - centralised) * local
    said = opinion.copy()
    for _ in range(200):
        seen = _mean_within(said, within)
        apart = _mean_within((np.abs(said - RULER) > APART).astype(float), within) * 2 * within
        weight = AUTHORITY / (1 + apart / COMPANY) if company else np.full(PERSONS, AUTHORITY)
        new = (opinion + weight * authority + OTHERS * seen) / (1 + weight + OTHERS)
        if np.abs(new - said).max() < 1e-6:
            break
        said = new
    return float(np.abs(said - opinion).mean())


def _mean_within(said: NDArray[np.float64], within: int) -> NDArray[np.float64]:
    """Mean of the neighbours on the ring, so many on either side, oneself left out."""
    padded = np.concatenate([said[-within:], said, said[:within]])
    sums = np.concatenate([[0.0], np.cumsum(padded)])
    width = 2 * within + 1
    return (sums[width:] - sums[:-width] - said) / (width - 1)


def ask(runs: int, seed: int) -> tuple[Sign, ...]:
    """Two kinds of society and both ways of range, the same opinions for each."""
    rng = np.random.default_rng(seed)
    societies = {alike: [opinions(alike, rng) for _ in range(runs)] for alike in (UNLIKE, ALIKE)}
    signs = []
    for company in (False, True):
        for alike, told in ((UNLIKE, "unlike"), (ALIKE, "alike")):
            by_central, by_range = (
                np.mean(
                    [
                        [falsified(each, central, within, company=company) for central, within in asked]
                        for each in societies[alike]
                    ],
                    axis=0,
                )
                for asked in ([(central, 3) for central in CENTRALS], [(0.5, within) for within in RANGES])
            )
            where = f"{'safety in company' if company else 'conformity alone'}, neighbours {told}"
            rises, falls = np.all(np.diff(by_central) > 0), np.all(np.diff(by_range) < 0)
            signs.append(Sign(f"rises with centralisation ({where})", _told(by_central), bool(rises)))
            signs.append(Sign(f"falls with the range of networks ({where})", _told(by_range), bool(falls)))
    return tuple(signs)


def _told(values: NDArray[np.float64]) -> str:
    return " ".join(f"{value:.3f}" for value in values)


makowsky_rubin_2013 = SignModel(
    "makowskyrubin2013",
    "Falsification rises with centralisation and falls with the range of networks.",
    "The paper's ingredients (private and public preference, central and local authority, networks of a "
    "range) in the least rule that holds them. Its own rules were not at hand, and nothing here repeats them:"
    " what is asked is whether its signs follow from its ingredients.",
    ask,
)
