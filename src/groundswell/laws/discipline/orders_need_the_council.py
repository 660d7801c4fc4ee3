"""Where a council is obeyed, an officer's order is worth only what the council leaves of it.

Order No. 1 of March 1917: orders are to be carried out unless they contradict the Soviet's. Dual power enters
the barracks so (M46): each unit that obeys the council makes the next government order weaker. Rival reading:
discipline was gone before, and the order only wrote it down (Wildman).
"""

from groundswell.grammar.law import law


@law("discipline", actor="unit", source="wildman1980", ledger=("M46",), falls_with=("council_obeyed",))
def orders_need_the_council(council_obeyed: float, *, loosening: float) -> float:
    """What holds soldiers to their officers, share: ``-loosening * council_obeyed``.

    >>> orders_need_the_council(0.5, loosening=0.5)
    -0.25
    """
    return -loosening * council_obeyed
