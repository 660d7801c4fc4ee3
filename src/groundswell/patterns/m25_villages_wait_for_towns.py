"""Villages stay quiet where they are scattered, and rise as towns do where they are not.

Dispersal is what keeps peasants from acting as one (M25). Communes that made it easier to act together are the
rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, mean_share

TOGETHER = Change(values={"scattered.weight": 0.0})
TWICE = 2.0


@pattern(
    ledger=("M25",),
    case="russia_1904_1918",
    until="1907-12-31",
    needs=("person.active",),
    unit="share",
    arms={AS_IT_IS: Change(), "not scattered": TOGETHER},
    expected="at least twice as much where they are not scattered",
    shows=lambda runs: runs["not scattered"] >= TWICE * runs[AS_IT_IS],
)
def m25_villages_wait_for_towns(chronicle: Chronicle) -> float:
    """Peasants who take part on the mean day of 1905 to 1907."""
    return mean_share(
        chronicle, "person.active", day_of(chronicle, "1905-01-01"), chronicle.calendar.days, ("peasants",)
    )
