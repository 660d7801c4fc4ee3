"""When rulers fall, part of what they were obeyed goes to whatever council stands.

The talk: the councils of February were the only body that the people in the streets obeyed, and the new government
ruled by their leave (M45, M46). Where no council stands, the new government inherits everything.
"""

from groundswell.grammar.law import law


@law(
    "obedience",
    actor="institution",
    source="halinski2023:L159",
    ledger=("M45", "M46"),
    rises_with=("new_rulers", "standing"),
    falls_with=("obedience",),
)
def power_lies_in_the_street(
    new_rulers: float, standing: float, obedience: float, is_council: float, *, share: float
) -> float:
    """Change of a council's obedience on the day after the rulers changed, share: ``share * (1 - obedience)``.

    >>> power_lies_in_the_street(1.0, 1.0, 0.5, 1.0, share=0.5)
    0.25
    >>> power_lies_in_the_street(1.0, 0.0, 0.5, 1.0, share=0.5)
    0.0
    """
    return share * new_rulers * standing * is_council * (1.0 - obedience)
