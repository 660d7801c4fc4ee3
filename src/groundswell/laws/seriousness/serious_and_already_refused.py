"""Soldiers believe in victory where workers are out in earnest and other units refuse already.

Both conditions stand in one law, so that neither makes soldiers refuse alone: added up, units melted one by one
without a crowd, which the record does not have (M43).
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law(
    "seriousness",
    actor="unit",
    source="angeletos2007",
    ledger=("M43",),
    rises_with=("strikers", "others_refusing"),
)
def serious_and_already_refused(
    strikers: float, others_refusing: float, *, alone: float, enough: float, weight: float
) -> float:
    """Belief that the movement will win, share.

    ``weight * others_refusing * (alone + (1 - alone) * min(strikers / enough, 1))``.

    >>> serious_and_already_refused(0.0, 0.5, alone=0.25, enough=0.5, weight=0.5)
    0.0625
    """
    return weight * others_refusing * (alone + (1.0 - alone) * least(strikers / enough, 1.0))
