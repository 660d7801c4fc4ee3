"""An army that has lost its officers of the peace cannot be held as before.

By 1917 few regiments had any of them left. Losses of all ranks stand in for those of officers, which have no table
here. Without this the old army would have held (M42).
"""

from groundswell.grammar.law import law


@law("discipline", actor="unit", source="wildman1980", ledger=("M42",), falls_with=("losses",))
def cadre_lost(losses: float, *, weight: float) -> float:
    """What officers can enforce, share: ``-weight * losses``.

    >>> cadre_lost(0.25, weight=0.5)
    -0.125
    """
    return -weight * losses
