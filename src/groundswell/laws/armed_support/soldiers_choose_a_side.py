"""The side that armed men would obey has the upper hand: each unit lost to one is won by the other.

M46: a crisis shifts obedience to whoever can issue orders that will be enforced. Units that refuse the
government count for the council. Rival reading: most only stayed neutral, and neutrality favours neither.
"""

from groundswell.grammar.law import law


@law(
    "armed_support",
    actor="institution",
    source="trotsky1930",
    ledger=("M46",),
    without_direction="a refusing unit speaks for a council and against a government",
)
def soldiers_choose_a_side(units_refusing: float, is_council: float, *, weight: float) -> float:
    """Force for it less that for its rival, share.

    ``weight * (2 * units_refusing - 1)``; a government's is the negative.

    >>> soldiers_choose_a_side(0.75, 1.0, weight=0.5)
    0.25
    >>> soldiers_choose_a_side(0.75, 0.0, weight=0.5)
    -0.25
    """
    return weight * (2.0 * units_refusing - 1.0) * (2.0 * is_council - 1.0)
