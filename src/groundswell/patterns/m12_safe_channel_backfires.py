"""Without what the union made by the police does for those who meet in it fewer of Petersburg's workers come out.

Safe channels backfire (M12). Co-optation that worked for decades elsewhere is the rival, and the union was made by
the police only in part.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of

SILENT = Change(values={"safe_channel_backfires.weight": 0.0, "union_takes_it_up.weight": 0.0})
HALF = 0.5


@pattern(
    ledger=("M12",),
    case="russia_1904_1918",
    until="1905-12-31",
    needs=("person.active",),
    unit="share",
    arms={AS_IT_IS: Change(), "a union that does nothing": SILENT},
    expected="at most half where the union does nothing",
    shows=lambda runs: runs["a union that does nothing"] <= HALF * runs[AS_IT_IS],
)
def m12_safe_channel_backfires(chronicle: Chronicle) -> float:
    """Workers of Petersburg who take part on the highest day up to the end of February 1905."""
    end = day_of(chronicle, "1905-03-01")
    active = chronicle.daily("person.active", ("workers",), ("petrograd",))[:end]
    return float((active / chronicle.persons(("workers",), ("petrograd",))[:end]).max())
