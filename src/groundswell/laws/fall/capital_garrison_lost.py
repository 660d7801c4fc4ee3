"""Rulers who have lost the garrison of their capital have fallen.

Chorley's rule that no regime falls while its army holds, turned about (M43). The share is a parameter, not a date.
"""

from groundswell.grammar.law import law


@law("fall", actor="regime", source="chorley1943", ledger=("M43",), rises_with=("capital_refusing",))
def capital_garrison_lost(capital_refusing: float, *, enough: float) -> float:
    """The old rulers fall, flag: 1 where ``capital_refusing >= enough``.

    >>> capital_garrison_lost(0.75, enough=0.5)
    1.0
    """
    return 1.0 if capital_refusing >= enough else 0.0
