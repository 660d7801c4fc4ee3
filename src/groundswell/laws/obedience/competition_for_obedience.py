"""Two powers compete for one stock of obedience, and it moves to the one with the upper hand.

Tilly's multiple sovereignty and the talk's dual power (M46). It moves fastest when both are obeyed alike,
which is when a clash decides. What one does not hold of the stock the other does. Rival reading: it was the
war, and not the doubling of powers, that wore both out.
"""

from groundswell.grammar.law import law


@law("obedience", actor="institution", source="tilly1978", ledger=("M46",), rises_with=("upper_hand",))
def competition_for_obedience(obedience: float, upper_hand: float, *, pace: float) -> float:
    """Daily change of obedience, share: ``pace * obedience * (1 - obedience) * upper_hand``.

    >>> competition_for_obedience(0.5, 0.5, pace=0.08)
    0.01
    """
    return pace * obedience * (1.0 - obedience) * upper_hand
