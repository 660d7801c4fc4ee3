"""Councils arise out of the wave of 1905, and not where there is no wave.

They are strike committees grown larger, and nobody's invention (M18): no party has a part in the law that founds
them, and a wave is what it needs. That parties made them, and copied them in 1917, is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern

ALONE = Change(
    values={
        "news_of_strikes.near": 0.0, "news_of_strikes.alike": 0.0, "news_of_strikes.heard": 0.0,
        "bandwagon.pull": 0.0, "giant_workplaces.weight": 0.0,
    }
)  # fmt: skip


@pattern(
    ledger=("M18",),
    case="russia_1904_1918",
    until="1907-12-31",
    needs=("institution.standing",),
    unit="flag",
    expected="1",
    shows=lambda runs: runs[AS_IT_IS] > 0,
    causes=ALONE,
    without="contagion",
)
def m18_councils_come_of_general_strikes(chronicle: Chronicle) -> float:
    """Whether a council stands on any day up to the end of 1907."""
    standing = chronicle.by_actor("institution.standing")
    return float(any(days.any() for actor, days in standing.items() if "is_council" in actor.marks))
