"""Political strikers by day: participations that begin on a day in strikes against the order itself, in thousands.

Whoever joins while showing more against the order than for it, counted on the first day alone; `strikers_by_day`
counts all who are out.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import FACTORY_INSPECTORATE
from groundswell.grammar.observable import observable, summed


@observable(
    unit="thousand persons",
    step="day",
    needs=("person.joins_in_protest",),
    error="Participations under the inspectorate. The sort of a strike is its demands as an inspector wrote "
    "them down; here it is a striker's own, so that one strike can be both.",
    error_model=FACTORY_INSPECTORATE,
)
def political_strikers_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Beginnings of taking part in protest among workers, on each day."""
    protesting = chronicle.daily("person.joins_in_protest", classes=("workers",))
    return summed(protesting / 1000, chronicle.calendar, "day")
