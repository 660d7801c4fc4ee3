"""Petrograd crowd by day: all civilians of the capital who take part, workers or not, in thousands."""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import POLICE
from groundswell.grammar.observable import observable, summed

CAPITAL = "petrograd"


@observable(
    unit="thousand persons",
    step="day",
    needs=("person.active",),
    places=(CAPITAL,),
    error="Police counted crowds where they stood, and some twice on their way to the Nevsky. Its error is that of "
    "its count of strikers.",
    error_model=POLICE,
)
def petrograd_crowd_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Persons of the capital who take part on each day, less the soldiers among them."""
    everyone = chronicle.daily("person.active", places=(CAPITAL,))
    soldiers = chronicle.daily("person.active", classes=("soldiers",), places=(CAPITAL,))
    return summed((everyone - soldiers) / 1000, chronicle.calendar, "day")
