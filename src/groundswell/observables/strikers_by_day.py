"""Strikers by day: workers on strike on each day, in thousands.

Unlike the table of years this counts people, each once, on every day on which they are out: what police reports
and newspapers gave for the days of a general strike.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import POLICE
from groundswell.grammar.observable import observable, summed


@observable(
    unit="thousand persons",
    step="day",
    needs=("person.active",),
    error="Police counted those that they saw; a later count for the capital is 9 to 48 per cent above "
    "theirs, and its error is taken for the whole country. Quiet days have no count at all.",
    error_model=POLICE,
)
def strikers_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Workers who take part on each day."""
    return summed(chronicle.daily("person.active", classes=("workers",)) / 1000, chronicle.calendar, "day")
