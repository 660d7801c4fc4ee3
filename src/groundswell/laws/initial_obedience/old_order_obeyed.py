"""At the start all orders that are obeyed are the government's.

There is one stock of obedience (M46) and, before a council is heard, one holder of it.
"""

from groundswell.grammar.law import law


@law(
    "initial_obedience", actor="institution", source="tilly1978", ledger=("M46",), falls_with=("is_council",)
)
def old_order_obeyed(is_council: float) -> float:
    """Share of all orders obeyed that are its own, at the start: 1 for a government, 0 for a council.

    >>> old_order_obeyed(0.0), old_order_obeyed(1.0)
    (1.0, 0.0)
    """
    return 1.0 - is_council
