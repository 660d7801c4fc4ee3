"""A regime begins with the force that it keeps ready in a quiet year.

No first day is without a past; a regime that began unarmed would spend its first year arming.
"""

from groundswell.grammar.law import law


@law("initial_repression", actor="regime", source="assumption", ledger=("M47",))
def quiet_repression(*, level: float) -> float:
    """Readiness to use force at the start, share: ``level``.

    >>> quiet_repression(level=0.5)
    0.5
    """
    return level
