"""Units differ for good: in who was drafted, who commands, and where they are quartered.

In February 1917 one company refused a day before the mass did; without lasting differences all would have
gone at one hour. The spread is kept normal, as that of persons. Which unit is steady is luck here; a case
that knows its guards regiments can say so.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import normal_quantile


@law("initial_steadiness", actor="unit", source="russell1974", ledger=("M42",), rises_with=("luck_of_birth",))
def units_differ(luck_of_birth: float, *, spread: float) -> float:
    """What the unit's making gives its officers, share: ``spread * normal_quantile(luck_of_birth)``.

    >>> units_differ(0.5, spread=0.1)
    0.0
    """
    return spread * normal_quantile(luck_of_birth)
