"""New rulers are believed at first, whoever they are.

The weeks of March 1917 (M44, M51).
"""

from groundswell.grammar.law import law


@law(
    "legitimacy",
    actor="regime",
    source="halinski2023:L157",
    ledger=("M44", "M51"),
    falls_with=("legitimacy",),
)
def trust_in_new_rulers(legitimacy: float, new_rulers: float, *, honeymoon: float) -> float:
    """Daily change of legitimacy, share: to ``honeymoon`` on the day after the rulers changed.

    >>> trust_in_new_rulers(0.25, 1.0, honeymoon=0.75)
    0.5
    """
    return new_rulers * (honeymoon - legitimacy)
