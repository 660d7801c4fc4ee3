"""Where all parties of the left sit in the government more force is used after the fall than where one stays outside.

A workers' party that puts itself under the liberals is struck by them in the end (M29). Independent parties were
crushed as well, which is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import must_turn, of_rulers

UNDER = Change(values={"power_to_those_who_want_it.far": 0.95, "power_to_those_who_want_it.modest": 0.95})
MORE = 0.05
YEAR = 365


@pattern(
    ledger=("M29",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen", "regime.repression"),
    unit="share",
    arms={AS_IT_IS: Change(), "all in the government": UNDER},
    expected="a twentieth more where all of them sit in the government",
    shows=lambda runs: runs["all in the government"] >= runs[AS_IT_IS] + MORE,
)
def m29_subordinate_left_is_crushed(chronicle: Chronicle) -> float:
    """Readiness of the rulers to use force, mean of the year after the fall, or of what the run has of it."""
    fall = must_turn(chronicle, "regime.fallen")
    return of_rulers(chronicle, "repression", fall, min(fall + YEAR, chronicle.calendar.days))
