"""What people hold against the existing order moves them to act in proportion.

Gurr's step from discontent to readiness: discontent that has found someone to blame. The scale of all that
speaks for acting is set here; thresholds are in the same unit. Rival reading: grievances are always there,
and what varies is organisation and opportunity (McCarthy and Zald); leaving this law out is that reading.
"""

from groundswell.grammar.law import law


@law("grievance", source="gurr1970", ledger=("M14", "M17"), rises_with=("discontent",))
def felt_wrong(discontent: float, *, weight: float) -> float:
    """Felt wrong, share: ``weight * discontent``.

    >>> felt_wrong(0.5, weight=1.0)
    0.5
    """
    return weight * discontent
