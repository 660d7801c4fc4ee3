"""What the parameters of a replication are: the medians of their priors, or a draw of its own.

A draw is a function of (seed, replication, law, parameter) alone: leaving a law out, or another number of
replications or threads, changes nothing for the others.
"""

from __future__ import annotations

from zlib import crc32

from groundswell.engine.run import Values, point_values
from groundswell.grammar.theory import Theory
from groundswell.society.chance import uniform

POINT, PRIOR = "point", "prior"
PARAMETERS = (POINT, PRIOR)
"""Ways to choose them."""

_PARAMETER_STREAM = 0x801


def values_of(theory: Theory, parameters: str, seed: int, replication: int) -> Values:
    """The value of every parameter in one replication, by law and name.

    Parameters
    ----------
    theory : Theory
        What is run; a parameter that its variant sets is not drawn.
    parameters : str
        ``point`` or ``prior``.
    seed, replication : int
        What the draws hang on.
    """
    if parameters == POINT:
        return point_values(theory)
    return {
        (law, name): prior.quantile(_share(f"{law.name}.{name}", seed, replication))
        for law, name, prior in theory.parameters()
    }


def _share(named: str, seed: int, replication: int) -> float:
    return float(uniform(seed, _PARAMETER_STREAM, crc32(named.encode()), 1, replication)[0])
