"""In peace an old order gets its hold back, slowly.

So the chance for an example passes (M70): who did not follow in the first years did not follow. That the new orders
themselves frightened people off is the rival.
"""

from groundswell.grammar.law import law


@law(
    "order",
    actor="state",
    source="goldstone1991",
    ledger=("M70",),
    falls_with=("order",),
)
def peace_restores_states(order: float, war_abroad: float, *, usual: float, pace: float) -> float:
    """Daily change of the hold of the old order, share: ``pace * (usual - order)`` where there is no war.

    >>> round(peace_restores_states(0.5, 0.0, usual=0.9, pace=0.001), 6)
    0.0004
    """
    return pace * (1.0 - war_abroad) * (usual - order)
