"""A new order to which no other country rises is more and more alone.

What lowers it again is success elsewhere (M27, M70): `others_follow`.
"""

from groundswell.grammar.law import law


@law(
    "isolation",
    actor="regime",
    source="trotsky1937",
    ledger=("M27", "M70"),
    rises_with=("seized",),
    falls_with=("isolation",),
)
def alone_among_states(isolation: float, seized: float, *, pace: float) -> float:
    """Daily change of isolation, share: ``pace * (1 - isolation)`` after a rising took power.

    >>> alone_among_states(0.5, 1.0, pace=0.01)
    0.005
    """
    return pace * seized * (1.0 - isolation)
