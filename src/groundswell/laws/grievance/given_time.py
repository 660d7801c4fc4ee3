"""New rulers who are believed are given time: what is felt as wrong is not yet held against them.

The talk: after February people trusted the government and the councils, and waited (M45, M51). The patience is as
large as the belief, and goes with it.
"""

from groundswell.grammar.law import law


@law("grievance", source="halinski2023:L159", ledger=("M51",), falls_with=("fallen", "legitimacy"))
def given_time(fallen: float, legitimacy: float, *, weight: float) -> float:
    """Felt wrong that is not held against new rulers, share: ``-weight * fallen * legitimacy``.

    >>> given_time(1.0, 0.5, weight=0.4)
    -0.2
    """
    return -weight * fallen * legitimacy
