"""Economic strikers by day: participations that begin on a day in strikes about wages and hours, in thousands.

Whoever joins while not yet showing more against the order than for it strikes for a purpose of the plant. Those
who strike on are counted on their first day alone; `strikers_by_day` counts all who are out.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import FACTORY_INSPECTORATE
from groundswell.grammar.observable import observable, summed


@observable(
    unit="thousand persons",
    step="day",
    needs=("person.joins", "person.joins_in_protest"),
    error="Participations under the inspectorate. The sort of a strike is its demands as an inspector wrote "
    "them down; here it is a striker's own, so that one strike can be both.",
    error_model=FACTORY_INSPECTORATE,
)
def economic_strikers_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Beginnings of taking part among workers, less those in protest."""
    joined, protesting = (
        chronicle.daily(word, classes=("workers",)) for word in ("person.joins", "person.joins_in_protest")
    )
    return summed((joined - protesting) / 1000, chronicle.calendar, "day")
