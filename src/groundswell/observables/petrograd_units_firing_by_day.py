"""Petrograd units firing by day: the share of the capital's soldiers whose unit fires into a crowd."""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import observable, summed
from groundswell.grammar.sources import Confidence, Source

CAPITAL = "petrograd"
COMMAND = ErrorModel(
    "district command",
    # Assumed: training companies reported their volleys; some that were fired into the air are counted too.
    low=0.8,
    high=1.1,
    sources=(Source("recollection"), Source("assumption")),
    confidence=Confidence.ASSUMED,
)


@observable(
    unit="share",
    step="day",
    needs=("unit.fires",),
    places=(CAPITAL,),
    error="Reports name the places of the volleys and seldom all companies that fired. Here a unit fires whole.",
    error_model=COMMAND,
)
def petrograd_units_firing_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Soldiers of firing units over all soldiers of the place; nought where it has no soldier."""
    where = {"classes": ("soldiers",), "places": (CAPITAL,)}
    firing = chronicle.daily("unit.fires", **where) / chronicle.persons(**where).clip(1)
    return summed(firing, chronicle.calendar, "day")
