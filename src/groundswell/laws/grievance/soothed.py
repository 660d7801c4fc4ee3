"""What rulers give way on soothes as far as they are still believed.

One half of the claim that a doomed regime has no good move (M47): the same gift, from rulers nobody believes, soothes
nobody. The other half is `struggle_pays`.
"""

from groundswell.grammar.law import law


@law("grievance", source="halinski2023:L163", ledger=("M47",), falls_with=("concession", "legitimacy"))
def soothed(concession: float, legitimacy: float, *, weight: float) -> float:
    """Felt wrong that a concession takes away, share: ``-weight * concession * legitimacy``.

    >>> soothed(1.0, 0.5, weight=0.5)
    -0.25
    """
    return -weight * concession * legitimacy
