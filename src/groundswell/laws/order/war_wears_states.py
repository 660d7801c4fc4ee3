"""A long war wears down the states that fight it.

States broken from without fall to revolts that a whole state would have outlasted (Skocpol). Movements strong enough
to break a state that no war had touched are the rival.
"""

from groundswell.grammar.law import law


@law(
    "order",
    actor="state",
    source="skocpol1979",
    ledger=("M70",),
    falls_with=("war_abroad", "belligerent", "order"),
)
def war_wears_states(order: float, war_abroad: float, belligerent: float, *, pace: float) -> float:
    """Daily change of the hold of the old order, share: ``-pace * order`` of a state at war.

    >>> war_wears_states(0.5, 1.0, 1.0, pace=0.001)
    -0.0005
    """
    return -pace * war_abroad * belligerent * order
