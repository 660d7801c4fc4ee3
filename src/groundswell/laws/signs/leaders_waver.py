"""The more there is to lose, the less leaders believe what they see.

Against rulers who are still believed defeat would be deadly (M65).
"""

from groundswell.grammar.law import law


@law("signs", actor="organisation", source="halinski2023:L227", ledger=("M65",), falls_with=("legitimacy",))
def leaders_waver(legitimacy: float, *, stakes: float) -> float:
    """Signs, share: ``-stakes * legitimacy``.

    >>> leaders_waver(0.5, stakes=0.5)
    -0.25
    """
    return -stakes * legitimacy
