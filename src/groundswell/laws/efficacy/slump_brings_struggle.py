"""Slumps bring people out and booms keep them quiet, defeat or no defeat.

Misery as the spring of struggle: the view that the talk argues against. Strikes in fact mostly follow the cycle
(Ashenfelter and Johnson), and the talk's own reading is that the sign turns on a defeat (M32).
"""

from groundswell.grammar.law import law


@law("efficacy", source="halinski2023:L125", ledger=("M32",), falls_with=("output_growth",))
def slump_brings_struggle(output_growth: float, *, weight: float) -> float:
    """Belief that acting would succeed, share: ``-weight * output_growth``.

    >>> slump_brings_struggle(-0.25, weight=1.0)
    0.25
    """
    return -weight * output_growth
