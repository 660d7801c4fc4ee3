"""A council led by parties that do not mean to govern hands its power to the government.

The talk: workers gave power to leaders who on their own theory gave it to the liberals (M45); the Executive
voted 13 to 8 on 1 March 1917 not to enter the government. It works in proportion to the support of those
parties, and stops when the support has gone to the ones outside. Rival reading: fear of the army, and no
clerks to govern with, would have made anyone do the same.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest


@law(
    "obedience",
    actor="institution",
    source="halinski2023:L159",
    ledger=("M45",),
    rises_with=("support_outside",),
    falls_with=("support_of_all", "is_council"),
)
def power_handed_over(
    obedience: float, is_council: float, support_outside: float, support_of_all: float, *, pace: float
) -> float:
    """Daily change of a council's obedience, share.

    ``-pace * obedience * (1 - obedience)`` times the share of support that is not for parties outside.

    >>> power_handed_over(0.5, 1.0, 0.25, 0.5, pace=0.08)
    -0.01
    """
    kept_inside = greatest(support_of_all - support_outside, 0.0) / greatest(support_of_all, 0.001)
    return -pace * is_council * obedience * (1.0 - obedience) * kept_inside
