"""Units refusing by day: the share of the army's soldiers whose unit does not obey its officers.

No archive kept such a share of the whole army: this is the run's own count.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import EXACT
from groundswell.grammar.observable import observable, summed


@observable(
    unit="share",
    step="day",
    needs=("unit.refusing",),
    error="A unit counts whole or not at all, though some of its men stay in barracks and some of loyal "
    "ones slip away; tallies were put together years later, and who joined late said to have joined early.",
    error_model=EXACT,
)
def units_refusing_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Soldiers of refusing units over all soldiers; nought where there is no soldier."""
    army = ("soldiers",)
    refusing = chronicle.daily("unit.refusing", classes=army) / chronicle.persons(classes=army).clip(1)
    return summed(refusing, chronicle.calendar, "day")
