"""Strain builds gradually; when it is more than the band can bear, public stance snaps to what is thought, or
past it.

The talk's central image (M17): consciousness lags behind events and then catches up at one blow. Build-up is
long and hidden, the jump short, and the longer the build-up the larger the jump. Kuran's East Europeans of
1989 behave so. Rival reading: no prior strain is needed, because beliefs about others or the state's grip
change fast (Lohmann, Skocpol); the two part where private discontent was low before.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest


@law(
    "stance",
    source="halinski2023:L67",
    ledger=("M16", "M17"),
    rises_with=("strain",),
    falls_with=("breaking_point",),
)
def snap(strain: float, breaking_point: float, *, jump: float) -> float:
    """Daily change of public stance, share: ``jump * strain`` once strain reaches the breaking point, else 0.

    >>> snap(0.4, 0.5, jump=1.0), snap(0.5, 0.4, jump=1.0)
    (0.0, 0.5)
    """
    return jump * strain if strain >= greatest(breaking_point, 0.0) else 0.0
