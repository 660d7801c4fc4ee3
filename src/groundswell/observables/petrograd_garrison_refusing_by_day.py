"""Petrograd garrison refusing by day: the share of the capital's soldiers whose unit does not obey."""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import observable, summed
from groundswell.grammar.sources import Confidence, Source

CAPITAL = "petrograd"
TALLY = ErrorModel(
    "tally of the 1920s",
    # Assumed: single values of the tally were never checked; one hand put it together, and erred one way.
    low=0.85,
    high=1.15,
    sources=(Source("recollection"), Source("assumption")),
    confidence=Confidence.ASSUMED,
)


@observable(
    unit="share",
    step="day",
    needs=("unit.refusing",),
    places=(CAPITAL,),
    error="The tally by hours that most histories reprint was put together in the 1920s: its shape is well "
    "known, its single values are not. A unit counts whole or not at all.",
    error_model=TALLY,
)
def petrograd_garrison_refusing_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Soldiers of refusing units over all soldiers of the place; nought where it has no soldier."""
    where = {"classes": ("soldiers",), "places": (CAPITAL,)}
    refusing = chronicle.daily("unit.refusing", **where) / chronicle.persons(**where).clip(1)
    return summed(refusing, chronicle.calendar, "day")
