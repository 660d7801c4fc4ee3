"""The old rulers fall in the war whether they are harsh, yielding or neither, and stand without the war.

Big forces and not the person of the ruler decide (M48). That leaders matter, in autocracies most of all, is the
rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import turned

HARSHER = Change(values={"answers_the_crowd.calm": 1.0, "answers_the_crowd.quickness": 0.3})
YIELDING = Change(values={"gives_way.rate": 1.0, "gives_way.stiffness": 0.0})


@pattern(
    ledger=("M48",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen",),
    unit="flag",
    arms={AS_IT_IS: Change(), "harsher rulers": HARSHER, "yielding rulers": YIELDING},
    expected="1 in all three arms",
    shows=lambda runs: min(runs.values()) > 0,
    causes=Change(without=("world_war",)),
    without="the war",
)
def m48_whoever_rules_falls(chronicle: Chronicle) -> float:
    """Whether the old rulers fall before 1919."""
    return float(turned(chronicle, "regime.fallen") is not None)
