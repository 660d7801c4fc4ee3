"""A concession shows those who opposed openly that struggle pays.

The second half of the claim that nothing works any more (M47). Mixed force and concession did work in 1905-07, which
is where this may fail.
"""

from groundswell.grammar.law import law


@law("efficacy", source="halinski2023:L167", ledger=("M47",), rises_with=("concession", "stance"))
def struggle_pays(concession: float, stance: float, *, weight: float) -> float:
    """Belief that acting would succeed, share: ``weight * concession * stance``.

    >>> struggle_pays(1.0, 0.5, weight=0.25)
    0.125
    """
    return weight * concession * stance
