"""After a defeat slumps dishearten and upswings revive; without one it is the other way about.

The talk's reading of 1907-14 (M32). Strikes that follow the cycle with no defeat in it are the rival, and so is the
shooting on the Lena.
"""

from groundswell.grammar.law import law


@law(
    "efficacy",
    source="halinski2023:L125",
    ledger=("M32",),
    without_direction="the claim is that the sign of the cycle's effect depends on whether a defeat is remembered",
)
def upswing_after_defeat(output_growth: float, defeat: float, *, weight: float, turn: float) -> float:
    """Belief that acting would succeed, share: ``weight * output_growth * (defeat - turn)``.

    >>> upswing_after_defeat(0.25, 0.75, weight=1.0, turn=0.25)
    0.125
    >>> upswing_after_defeat(0.25, 0.0, weight=1.0, turn=0.25)
    -0.0625
    """
    return weight * output_growth * (defeat - turn)
