"""Every order that is obeyed is obeyed once: what the councils have won, the government has lost.

M46 takes the total of obedience as constant. Councils are many and each town's is its own; the government is
one, so it has what they leave it. Refuted where both are obeyed at once in the same matter, or neither.
"""

from groundswell.grammar.law import law


@law(
    "obedience",
    actor="institution",
    source="tilly1978",
    ledger=("M46",),
    falls_with=("obedience", "rival_obedience"),
)
def one_stock(obedience: float, rival_obedience: float, is_council: float) -> float:
    """Daily change of a government's obedience, share: ``1 - obedience - rival_obedience``; a council's, 0.

    >>> one_stock(0.75, 0.5, 0.0), one_stock(0.25, 0.5, 1.0)
    (-0.25, 0.0)
    """
    return (1.0 - is_council) * (1.0 - obedience - rival_obedience)
