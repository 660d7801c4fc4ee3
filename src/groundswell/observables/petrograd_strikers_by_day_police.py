"""Petrograd strikers by day, as the police counted them: workers of the capital who are out, in thousands.

One of two counts of 23-25 February 1917; the other is I. Leiberov's, 9 to 48 per cent higher. Both are of the
same truth, which is put between them.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import POLICE
from groundswell.grammar.observable import observable, summed

CAPITAL = "petrograd"


@observable(
    unit="thousand persons",
    step="day",
    needs=("person.active",),
    places=(CAPITAL,),
    error="Precincts reported the plants that they knew to be out, at the hour of the report; those who "
    "came out later in the day are missing. Quiet days have no count.",
    error_model=POLICE,
)
def petrograd_strikers_by_day_police(chronicle: Chronicle) -> dict[str, float]:
    """Workers of the capital who take part on each day."""
    out = chronicle.daily("person.active", classes=("workers",), places=(CAPITAL,))
    return summed(out / 1000, chronicle.calendar, "day")
