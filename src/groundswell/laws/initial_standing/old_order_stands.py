"""At the start the government stands, and no council does.

Dual power has a beginning (M46): before the first general strike there is one centre.
"""

from groundswell.grammar.law import law


@law(
    "initial_standing", actor="institution", source="trotsky1930", ledger=("M46",), falls_with=("is_council",)
)
def old_order_stands(is_council: float) -> float:
    """Stand at the start, flag: 1 for a government, 0 for a council.

    >>> old_order_stands(0.0), old_order_stands(1.0)
    (1.0, 0.0)
    """
    return 1.0 - is_council
