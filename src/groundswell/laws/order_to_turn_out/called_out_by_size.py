"""The larger the strike and the readier the rulers, the more units are led out against it.

Call-outs of 1905 went with the movement, place by place. Who stays in barracks is left to luck.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law(
    "order_to_turn_out",
    actor="unit",
    source="bushnell1985",
    ledger=("M41", "M47"),
    rises_with=("strikers", "repression"),
    falls_with=("luck_of_orders",),
)
def called_out_by_size(strikers: float, repression: float, luck_of_orders: float, *, enough: float) -> float:
    """Be led out today, flag: with chance ``min(strikers / enough, 1) * repression``.

    >>> called_out_by_size(0.5, 1.0, 0.25, enough=1.0)
    1.0
    """
    return 1.0 if luck_of_orders < least(strikers / enough, 1.0) * repression else 0.0
