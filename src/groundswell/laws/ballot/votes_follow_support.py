"""Where votes are free, a party gets the votes of those who follow it.

Nobody stays away here; that moderates stayed at home in September 1917 is a rival reading of the returns.
"""

from groundswell.grammar.law import law


@law(
    "ballot",
    actor="organisation",
    source="powellwhitten1993",
    ledger=("M44", "M53"),
    rises_with=("support", "days_free"),
)
def votes_follow_support(support: float, days_free: float) -> float:
    """Share of the votes that it would win today: its support, once the old rulers have fallen.

    >>> votes_follow_support(0.25, 1.0)
    0.25
    """
    return support if days_free > 0.0 else 0.0
