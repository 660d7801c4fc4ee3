"""After the wave of 1905 the rulers are more united than they would be if property feared nothing.

Liberals leave a movement that threatens property (M10), and who leaves it closes ranks with the rulers. That they were
given what they had asked for is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, of_rulers

FEARLESS = Change(values={"property_closes_ranks.pace": 0.0})
MORE = 0.02


@pattern(
    ledger=("M10",),
    case="russia_1904_1918",
    until="1906-12-31",
    needs=("regime.unity",),
    unit="share",
    arms={AS_IT_IS: Change(), "property fears nothing": FEARLESS},
    expected="a fiftieth more than if property feared nothing",
    shows=lambda runs: runs[AS_IT_IS] >= runs["property fears nothing"] + MORE,
)
def m10_property_closes_ranks(chronicle: Chronicle) -> float:
    """Unity of the rulers, mean of 1906."""
    return of_rulers(chronicle, "unity", day_of(chronicle, "1906-01-01"), chronicle.calendar.days)
