"""Support moves to what speaks for each party beside its rivals.

Each place on its own, since layers learn at their own pace (M54).
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest


@law(
    "support",
    actor="organisation",
    source="halinski2023:L157",
    ledger=("M44", "M54"),
    rises_with=("appeal", "support_here"),
    falls_with=("support", "attraction_here"),
)
def choice_follows_pull(
    support: float, appeal: float, attraction_here: float, support_here: float, *, pace: float
) -> float:
    """Daily change of support, share: ``pace`` times what it lacks to its part of the pull of all in the place.

    >>> choice_follows_pull(0.25, 0.5, 0.25, 0.25, pace=0.1)
    0.025
    """
    return pace * (support_here * appeal / greatest(attraction_here, 0.001) - support)
