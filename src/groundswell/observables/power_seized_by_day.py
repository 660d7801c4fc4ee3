"""Power seized, by day: 1 from the day on which a rising has taken power."""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import EXACT
from groundswell.grammar.observable import observable, summed


@observable(
    unit="flag",
    step="day",
    needs=("regime.seized",),
    error="None: who gave orders on the morning after is not in doubt, whatever it is called.",
    error_model=EXACT,
)
def power_seized_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Whether a rising has taken power anywhere."""
    flags = sum(chronicle.by_actor("regime.seized").values(), start=0.0 * chronicle.persons())
    return summed((flags > 0).astype(float), chronicle.calendar, "day")
