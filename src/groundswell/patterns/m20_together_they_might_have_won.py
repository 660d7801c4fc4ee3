"""Towns and villages that are led and rise together bring the rulers down in 1905-07; as it was they do not.

Out of step they are beaten one by one (M20). That a loyal army decided it, whenever the villages rose, is the
rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import turned

PARTIES = ("bolsheviks", "mensheviks", "socialist_revolutionaries")
TOGETHER = Change(
    settings={party: {"organisation.members": 0.01} for party in PARTIES}, values={"scattered.weight": 0.0}
)


@pattern(
    ledger=("M20",),
    case="russia_1904_1918",
    until="1907-12-31",
    needs=("regime.fallen",),
    unit="flag",
    arms={AS_IT_IS: Change(), "led and together": TOGETHER},
    expected="0 as it is and 1 where they are led and rise together",
    shows=lambda runs: runs["led and together"] > runs[AS_IT_IS],
)
def m20_together_they_might_have_won(chronicle: Chronicle) -> float:
    """Whether the old rulers fall before 1908."""
    return float(turned(chronicle, "regime.fallen") is not None)
