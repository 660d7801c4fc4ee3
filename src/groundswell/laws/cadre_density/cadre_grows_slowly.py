"""Cadre grows with the movement, more slowly than events.

Grown from what there is, towards a limit (M31).
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest


@law(
    "cadre_density",
    actor="organisation",
    source="halinski2023:L121",
    ledger=("M31",),
    rises_with=("strikers_here",),
)
def cadre_grows_slowly(cadre_density: float, strikers_here: float, *, pace: float, most: float) -> float:
    """Daily change of the density of cadre, share.

    ``pace * strikers_here * cadre_density * max(1 - cadre_density / most, 0)``.

    >>> cadre_grows_slowly(0.25, 0.5, pace=0.1, most=0.5)
    0.00625
    """
    return pace * strikers_here * cadre_density * greatest(1.0 - cadre_density / most, 0.0)
