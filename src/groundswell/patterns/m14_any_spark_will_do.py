"""The wave of 1905 comes also without its spark, since what decides is how much has been gathered.

Cascades hang on how far people are from their threshold and little on the trigger (M14). All dismissals are taken
out here, those on record and those that chance adds; that some triggers are special is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of

HALF = 0.5


@pattern(
    ledger=("M14",),
    case="russia_1904_1918",
    until="1905-12-31",
    needs=("person.active",),
    unit="share",
    arms={AS_IT_IS: Change(), "no dismissals": Change(without=("dismissals",))},
    expected="without dismissals at least half of what it is with them, and a tenth of all workers or more",
    shows=lambda runs: runs["no dismissals"] >= max(HALF * runs[AS_IT_IS], 0.1),
    causes=Change(values={"settled_discontent.level": 0.2, "slow_discontent.usual": 0.2}),
    without="discontent gathered beforehand",
)
def m14_any_spark_will_do(chronicle: Chronicle) -> float:
    """Workers of the country who take part on the highest day of 1905."""
    first = day_of(chronicle, "1905-01-01")
    active = chronicle.daily("person.active", ("workers",))[first:]
    return float((active / chronicle.persons(("workers",))[first:]).max())
