"""Petrograd strikers by day, as I. Leiberov recounted them: workers of the capital who are out, in thousands.

One of two counts of 23-25 February 1917; the other is the police's, lower by a tenth to a third. Both are of
the same truth, which is put between them.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import LEIBEROV
from groundswell.grammar.observable import observable, summed

CAPITAL = "petrograd"


@observable(
    unit="thousand persons",
    step="day",
    needs=("person.active",),
    places=(CAPITAL,),
    error="Plants are added up by their whole strength where a part came out, and one that went out twice "
    "can stand there twice. Quiet days have no count.",
    error_model=LEIBEROV,
)
def petrograd_strikers_by_day_leiberov(chronicle: Chronicle) -> dict[str, float]:
    """Workers of the capital who take part on each day."""
    out = chronicle.daily("person.active", classes=("workers",), places=(CAPITAL,))
    return summed(out / 1000, chronicle.calendar, "day")
