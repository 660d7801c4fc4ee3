"""Fellow workers dismissed for what they stood for are an occasion to act.

Four dismissals began January 1905; hundreds of others began nothing (M14). All have the same weight, so that what
becomes of one hangs on the state of the town.
"""

from groundswell.grammar.law import law


@law("grievance", source="halinski2023:L59", ledger=("M14",), rises_with=("dismissals",))
def mates_dismissed(dismissals: float, *, weight: float) -> float:
    """Felt wrong while a dismissal in the place is fresh, share: ``weight``.

    >>> mates_dismissed(1.0, weight=0.125)
    0.125
    """
    return weight * dismissals
