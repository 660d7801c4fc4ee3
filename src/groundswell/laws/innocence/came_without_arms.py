"""A crowd is innocent in the eyes of others as long as it has not openly broken with the order.

The sign of repression turns with it (M15): icons in January 1905, barricades in December.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import clip


@law("innocence", actor="unit", source="lichbach1987", ledger=("M15",), falls_with=("stance_here",))
def came_without_arms(stance_here: float, *, limit: float, slope: float) -> float:
    """How far the crowd came without arms or rebellion, share: ``slope * (limit - stance_here)`` within 0-1.

    >>> came_without_arms(0.25, limit=0.5, slope=2.0)
    0.5
    """
    return clip(slope * (limit - stance_here), 0.0, 1.0)
