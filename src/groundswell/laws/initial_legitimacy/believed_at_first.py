"""The old rulers begin with the legitimacy that custom gives them.

The father of his people, until it is disproved (M13).
"""

from groundswell.grammar.law import law


@law("initial_legitimacy", actor="regime", source="halinski2023:L61", ledger=("M13",))
def believed_at_first(*, level: float) -> float:
    """Legitimacy at the start, share: ``level``.

    >>> believed_at_first(level=0.75)
    0.75
    """
    return level
