"""Delay on the railways and talk at the halts dissolve an army on the march.

Almost without a shot (M59): misrouted trains give the time, agitators the contact.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law(
    "coup",
    actor="regime",
    source="halinski2023:L213",
    ledger=("M59",),
    falls_with=("coup", "stance_of_soldiers", "crowd"),
)
def dissolved_on_the_way(
    coup: float, stance_of_soldiers: float, crowd: float, *, delay: float, contact: float
) -> float:
    """Daily change of the force on the march, share.

    ``-delay * coup * (0.5 + contact * (stance_of_soldiers + crowd))``, at most all of it.

    >>> dissolved_on_the_way(0.5, 0.5, 0.0, delay=0.5, contact=1.0)
    -0.25
    """
    return -least(delay * coup * (0.5 + contact * (stance_of_soldiers + crowd)), coup)
