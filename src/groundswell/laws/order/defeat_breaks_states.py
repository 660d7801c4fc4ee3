"""Who loses a great war loses his hold on his own people.

Germany, Austria and Hungary in the autumn of 1918 (F115). That the victors had strikes and mutinies as well, and
outlasted them, is how the two differ; hunger in any belligerent is the rival.
"""

from groundswell.grammar.law import law


@law(
    "order",
    actor="state",
    source="skocpol1979",
    ledger=("M70",),
    falls_with=("war_lost", "loser", "order"),
)
def defeat_breaks_states(order: float, war_lost: float, loser: float, *, pace: float) -> float:
    """Daily change of the hold of the old order, share: ``-pace * loser * order`` while the defeat is fresh.

    >>> defeat_breaks_states(0.5, 1.0, 1.0, pace=0.04)
    -0.02
    """
    return -pace * war_lost * loser * order
