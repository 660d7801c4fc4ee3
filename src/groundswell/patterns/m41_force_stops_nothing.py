"""In a year of mass strikes rulers who use more force do not have fewer people in the street.

Past a point fear is lost and force stops nothing (M41): more of it is no good move (M47). That force keeps people
home, as in December 1905 and July 1917, is the rival, and the record of 26 February is with it.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, mean_share

HARSHER = Change(values={"answers_the_crowd.calm": 1.0, "answers_the_crowd.quickness": 0.3})
NINE_TENTHS = 0.9


@pattern(
    ledger=("M41", "M47"),
    case="russia_1904_1918",
    until="1905-12-31",
    needs=("person.active",),
    unit="share",
    arms={AS_IT_IS: Change(), "harsher rulers": HARSHER},
    expected="with harsher rulers at least nine tenths of what it is",
    shows=lambda runs: runs["harsher rulers"] >= NINE_TENTHS * runs[AS_IT_IS],
    causes=Change(values={"loss_of_fear.safety": 0.0}),
    without="safety in numbers",
)
def m41_force_stops_nothing(chronicle: Chronicle) -> float:
    """Workers of the country who take part on the mean day of 1905."""
    return mean_share(
        chronicle, "person.active", day_of(chronicle, "1905-01-01"), chronicle.calendar.days, ("workers",)
    )
