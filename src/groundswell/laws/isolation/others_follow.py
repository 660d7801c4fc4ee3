"""A new order is less alone for every state in which a revolution holds power.

The talk's hope of 1918: help from a richer country (M27, M70).
"""

from groundswell.grammar.law import law


@law(
    "isolation",
    actor="regime",
    source="trotsky1937",
    ledger=("M27", "M70"),
    falls_with=("risen_abroad", "isolation"),
)
def others_follow(isolation: float, risen_abroad: float, *, pace: float) -> float:
    """Daily change of isolation, share: ``-pace * risen_abroad * isolation``.

    >>> others_follow(0.5, 0.5, pace=0.04)
    -0.01
    """
    return -pace * risen_abroad * isolation
