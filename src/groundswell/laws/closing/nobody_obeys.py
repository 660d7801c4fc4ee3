"""A council that hardly anyone obeys any more stops meeting.

What is left of a strike committee when the strike is over. It can be founded again at the next general
strike, which is what the talk means by recurring (M18). The arrest of a council that is still obeyed, as in
December 1905, is repression and not this law.
"""

from groundswell.grammar.law import law


@law(
    "closing",
    actor="institution",
    source="anweiler1974",
    ledger=("M18", "M46"),
    rises_with=("is_council",),
    falls_with=("council_share",),
)
def nobody_obeys(council_share: float, is_council: float, *, floor: float) -> float:
    """Close today, flag: 1 for a council of which less than ``floor`` was obeyed.

    >>> nobody_obeys(0.01, 1.0, floor=0.02), nobody_obeys(0.5, 1.0, floor=0.02)
    (1.0, 0.0)
    """
    return is_council * (1.0 if council_share < floor else 0.0)
