"""The belief in a ruler who is a father to his people is disproved at a stroke, in the whole country.

What `trust_betrayed` says of those who stood by, this says of those who read of the capital (M13, M15).
"""

from groundswell.grammar.law import law


@law(
    "stance",
    source="halinski2023:L61",
    ledger=("M13", "M15"),
    rises_with=("outrage_in_capital",),
    falls_with=("stance",),
)
def father_disproved(stance: float, outrage_in_capital: float, *, weight: float) -> float:
    """Daily change of public stance, share: ``weight * outrage_in_capital * (1 - stance)``.

    >>> father_disproved(0.0, 0.5, weight=0.4)
    0.2
    """
    return weight * outrage_in_capital * (1.0 - stance)
