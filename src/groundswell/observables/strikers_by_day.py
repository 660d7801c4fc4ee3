"""Strikers by day: workers on strike on each day, in thousands.

Unlike the table of years this counts people, each once, on every day on which they are out: what police
reports and newspapers gave for the days of a general strike.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.observable import observable, periods


@observable(
    unit="thousand persons",
    step="day",
    needs=("person.active",),
    error="Police counted those that they saw, historians added plants that they missed: for 23-25 February "
    "1917 the later counts are 9 to 47 per cent above the police's. Quiet days have no count at all.",
)
def strikers_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Workers who take part on each day."""
    striking = chronicle.daily("person.active", classes=("workers",)) / 1000
    return {key: striking[day] for key, day, _ in periods(chronicle.calendar, "day")}
