"""Old rulers fallen, by day: 1 from the day on which the rulers of the first day no longer rule."""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import EXACT
from groundswell.grammar.observable import observable, summed


@observable(
    unit="flag",
    step="day",
    needs=("regime.fallen",),
    error="None: the day on which rulers fell is in every newspaper, though an abdication takes days to write.",
    error_model=EXACT,
)
def old_rulers_fallen_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Whether any of the rulers have fallen."""
    flags = sum(chronicle.by_actor("regime.fallen").values(), start=0.0 * chronicle.persons())
    return summed((flags > 0).astype(float), chronicle.calendar, "day")
