"""What the parameters of a replication are: the medians of their priors, or a draw of its own.

A draw is a function of (seed, replication, law, parameter) alone: leaving a law out, or another number of
replications or threads, changes nothing for the others.
"""

from __future__ import annotations

from zlib import crc32

from groundswell.engine.scenario import Scenario, Values
from groundswell.society.chance import uniform_one

POINT, PRIOR = "point", "prior"
PARAMETERS = (POINT, PRIOR)
"""Ways to choose them."""

_PARAMETER_STREAM = 0x801


def values_of(scenario: Scenario, replication: int) -> Values:
    """The value of every parameter in one replication, by law and name.

    Parameters
    ----------
    scenario : Scenario
        What is run; a parameter that it, or the variant of its theory, sets is not drawn.
    replication : int
        What the draws hang on, with the seed.
    """
    if scenario.parameters == POINT:
        return scenario.point
    drawn = {
        (law, name): prior.quantile(_share(f"{law.name}.{name}", scenario.seed, replication))
        for law, name, prior in scenario.compiled.theory.parameters()
    }
    return {**drawn, **(scenario.values or {})}


def _share(named: str, seed: int, replication: int) -> float:
    return uniform_one(seed, _PARAMETER_STREAM, crc32(named.encode()), replication, 0)
