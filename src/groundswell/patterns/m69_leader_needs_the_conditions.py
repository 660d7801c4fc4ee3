"""Power is taken with the leader and the war, and with neither of them alone.

An individual decides where conditions and preparation meet (M69): an interaction, and not two causes that add up.
Another leader in the same place, or a revolution that needs none, are the rivals.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import turned

LEADERLESS = Change(settings={"bolsheviks": {"organisation.authority": 0.0}})
PEACE = Change(without=("world_war",))


@pattern(
    ledger=("M69",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.seized",),
    unit="flag",
    arms={AS_IT_IS: Change(), "no leader": LEADERLESS, "no war": PEACE, "neither": LEADERLESS | PEACE},
    expected="1 as it is and 0 in the three others",
    shows=lambda runs: runs[AS_IT_IS] > max(runs["no leader"], runs["no war"], runs["neither"]),
)
def m69_leader_needs_the_conditions(chronicle: Chronicle) -> float:
    """Whether a rising takes power before 1919."""
    return float(turned(chronicle, "regime.seized") is not None)
