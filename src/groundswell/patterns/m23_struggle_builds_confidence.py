"""1905 has fewer strikers where struggle gives nobody confidence.

Struggle builds confidence (M23), whatever it gains. That the confident are those who struggle, in the first place,
is the rival, and a difference between runs cannot come from it.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, mean_share

UNMOVED = Change(values={"confidence_from_struggle.confidence": 0.0})
LESS = 0.75


@pattern(
    ledger=("M23",),
    case="russia_1904_1918",
    until="1905-12-31",
    needs=("person.active",),
    unit="share",
    arms={AS_IT_IS: Change(), "no confidence": UNMOVED},
    expected="at most three quarters where struggle gives no confidence",
    shows=lambda runs: runs["no confidence"] <= LESS * runs[AS_IT_IS],
)
def m23_struggle_builds_confidence(chronicle: Chronicle) -> float:
    """Workers of the country who take part on the mean day of 1905."""
    return mean_share(
        chronicle, "person.active", day_of(chronicle, "1905-01-01"), chronicle.calendar.days, ("workers",)
    )
