"""Soldiers believe that a movement will win when the crowd is large and other units have refused: both, and not
either.

A failed mutiny means a court martial, so a soldier must be convinced that this time it is serious (M43). Nobody
wants to be the first: an army holds entirely and then melts within hours, as in a global game of regime change with
units as players. Why a product: added up instead, units of the prototype melted one by one in 1916, before any crowd.
Holds for the garrison of the same town. Rival reading: it was the order to fire, or the officers' own choice.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law(
    "seriousness",
    actor="unit",
    source="angeletos2007",
    ledger=("M43",),
    rises_with=("crowd", "others_refusing"),
)
def large_and_already_refused(
    crowd: float, others_refusing: float, *, alone: float, enough: float, weight: float
) -> float:
    """Belief that the movement will win, share.

    ``weight * others_refusing * (alone + (1 - alone) * min(crowd / enough, 1))``: of what the refusal of others
    is worth, only the part ``alone`` needs no crowd.

    >>> large_and_already_refused(0.0, 0.5, alone=0.25, enough=0.5, weight=0.5)
    0.0625
    >>> large_and_already_refused(0.75, 0.5, alone=0.25, enough=0.5, weight=0.5)
    0.25
    """
    return weight * others_refusing * (alone + (1.0 - alone) * least(crowd / enough, 1.0))
