"""New rulers begin agreed.

The first weeks of any new government.
"""

from groundswell.grammar.law import law


@law("unity", actor="regime", source="wade2000", ledger=("M46",), falls_with=("unity",))
def new_rulers_agree(unity: float, new_rulers: float, *, level: float) -> float:
    """Daily change of unity, share: to ``level`` on the day after the rulers changed.

    >>> new_rulers_agree(0.25, 1.0, level=0.75)
    0.5
    """
    return new_rulers * (level - unity)
