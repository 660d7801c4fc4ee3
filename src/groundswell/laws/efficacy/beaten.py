"""A struggle lost in arms takes away the belief that acting would succeed.

What December 1905 left behind (M32). It works against what struggle teaches (M22), and fades sooner.
"""

from groundswell.grammar.law import law


@law("efficacy", source="halinski2023:L125", ledger=("M22", "M32"), falls_with=("defeat",))
def beaten(defeat: float, *, weight: float) -> float:
    """Belief that acting would succeed, share: ``-weight * defeat``.

    >>> beaten(0.5, weight=0.25)
    -0.125
    """
    return -weight * defeat
