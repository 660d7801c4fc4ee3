"""Before the war the old order holds nearly everywhere.

A wave needs states that something has broken first (M70); where they begin is a guess, the same for all.
"""

from groundswell.grammar.law import law


@law("initial_order", actor="state", source="skocpol1979", ledger=("M70",))
def order_held(*, level: float) -> float:
    """Hold of the old order at the start, share: ``level``.

    >>> order_held(level=0.9)
    0.9
    """
    return level
