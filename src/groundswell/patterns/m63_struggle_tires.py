"""1906 has fewer strikers than it would have if nobody tired.

Nobody can be mobilised for ever (M63). Moderates who go home, rather than radicals who tire, are the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, mean_share

TIRELESS = Change(values={"tired_by_acting.cost": 0.0, "worn_by_struggle.cost": 0.0})
HALF = 0.5


@pattern(
    ledger=("M63",),
    case="russia_1904_1918",
    until="1906-12-31",
    needs=("person.active",),
    unit="share",
    arms={AS_IT_IS: Change(), "nobody tires": TIRELESS},
    expected="at most half of what it would be if nobody tired",
    shows=lambda runs: runs[AS_IT_IS] <= HALF * runs["nobody tires"],
)
def m63_struggle_tires(chronicle: Chronicle) -> float:
    """Workers who take part on the mean day of 1906."""
    return mean_share(
        chronicle, "person.active", day_of(chronicle, "1906-01-01"), chronicle.calendar.days, ("workers",)
    )
