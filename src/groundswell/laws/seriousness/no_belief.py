"""Soldiers never ask whether the movement will win.

Absence of the belief in M43: each unit decides by its own feeling and its own officers. Factors that are left
out count as one, so this law, and not an empty slot, is how a theory says that belief plays no part.
"""

from groundswell.grammar.law import law


@law("seriousness", actor="unit", source="halinski2023:L153", ledger=("M43",))
def no_belief() -> float:
    """Belief that the movement will win, share: nought.

    >>> no_belief()
    0.0
    """
    return 0.0
