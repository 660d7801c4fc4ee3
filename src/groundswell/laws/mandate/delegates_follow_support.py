"""Councils can recall their delegates, so a congress stands where the electors stand on its day.

No lag of theirs is added, where parliaments sit for years (M19); whom the electors choose other laws say (M44). That
small units and soldiers were over-represented, and that executives appointed themselves, is the rival.
"""

from groundswell.grammar.law import law


@law(
    "mandate",
    actor="organisation",
    source="halinski2023:L69",
    ledger=("M19", "M44"),
    rises_with=("support",),
)
def delegates_follow_support(support: float) -> float:
    """Share of the place's delegates that a party wins at a congress: its support.

    >>> delegates_follow_support(0.25)
    0.25
    """
    return support
