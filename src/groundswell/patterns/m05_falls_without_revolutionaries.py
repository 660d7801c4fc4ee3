"""The old rulers fall also where there have never been any revolutionaries, and do not fall without the war.

Onset hangs on strain and not on cadres (M05). At the level of plants the presence of agitators decided who struck,
which is the rival; parties keep their names here and lose their members.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import turned

PARTIES = ("bolsheviks", "mensheviks", "socialist_revolutionaries")
NOBODY = Change(settings={party: {"organisation.members": 0.0} for party in PARTIES})


@pattern(
    ledger=("M05",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen",),
    unit="flag",
    arms={AS_IT_IS: Change(), "no revolutionaries": NOBODY},
    expected="1 in both arms",
    shows=lambda runs: min(runs.values()) > 0,
    causes=Change(without=("world_war",)),
    without="the war",
)
def m05_falls_without_revolutionaries(chronicle: Chronicle) -> float:
    """Whether the old rulers fall before 1919."""
    return float(turned(chronicle, "regime.fallen") is not None)
