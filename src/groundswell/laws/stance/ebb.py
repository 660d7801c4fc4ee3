"""Public stance returns slowly, and only when strain has fallen well below the point at which it snapped.

The return path of the elastic band (M17, prediction iv): once shown, opposition is not unsaid by the first
quiet week; it takes a lower strain to go back than it took to come out. Between the two points stance sticks
(M16). With the slack at nought stance would simply follow discontent; with a wide one it would never come
back.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest


@law(
    "stance",
    source="halinski2023:L65",
    ledger=("M16", "M17"),
    rises_with=("strain",),
    falls_with=("breaking_point",),
)
def ebb(strain: float, breaking_point: float, *, slack: float, pace: float) -> float:
    """Daily change of public stance, share: ``-pace`` times what strain lacks to ``breaking_point - slack``.

    >>> ebb(0.25, 0.5, slack=0.25, pace=0.5), ebb(0.0, 0.75, slack=0.25, pace=0.5)
    (-0.0, -0.25)
    """
    return -pace * greatest(breaking_point - slack - strain, 0.0)
