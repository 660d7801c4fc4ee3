"""Soldiers never ask whether the movement will win.

Absence of the belief in M43: each unit decides by its own feeling and its own officers. The same as an empty
slot, and put where a theory wants to say so.
"""

from groundswell.grammar.law import law


@law("seriousness", actor="unit", source="halinski2023:L153", ledger=("M43",))
def no_belief() -> float:
    """Belief that the movement will win, share: nought.

    >>> no_belief()
    0.0
    """
    return 0.0
