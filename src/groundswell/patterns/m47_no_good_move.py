"""Neither more force nor more reform keeps the old rulers from falling in the war.

A doomed regime has no good move (M47), measured by what comes after the move and not by who is called doomed.
Reform that is early and credible is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, turned

HARSHER = Change(values={"answers_the_crowd.calm": 1.0, "answers_the_crowd.quickness": 0.3})
YIELDING = Change(values={"gives_way.rate": 1.0, "gives_way.stiffness": 0.0})
NO_LATER = 60.0


@pattern(
    ledger=("M47",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen",),
    unit="days",
    arms={AS_IT_IS: Change(), "harsher rulers": HARSHER, "yielding rulers": YIELDING},
    expected="with either move no more than two months later than as it is",
    shows=lambda runs: max(runs["harsher rulers"], runs["yielding rulers"]) <= runs[AS_IT_IS] + NO_LATER,
)
def m47_no_good_move(chronicle: Chronicle) -> float:
    """Days from the beginning of the war to the fall; to the end of the run if there is none."""
    war = day_of(chronicle, "1914-07-19")
    day = turned(chronicle, "regime.fallen", war)
    return float((chronicle.calendar.days if day is None else day) - war)
