"""The more of those called up a war has taken, the less soldiers are apart from the crowd.

An army of replacements is the society in uniform (M42).
"""

from groundswell.grammar.law import law


@law("compassion", actor="unit", source="wildman1980", ledger=("M42",), rises_with=("losses",))
def weary_of_war(losses: float, *, weight: float) -> float:
    """Sympathy, share: ``weight * losses``.

    >>> weary_of_war(0.25, weight=0.5)
    0.125
    """
    return weight * losses
