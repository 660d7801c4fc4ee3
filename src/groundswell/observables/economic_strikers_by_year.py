"""Economic strikers by year: participations in strikes about wages, hours and treatment, in thousands.

Whoever joins while not yet showing more against the order than for it strikes for a purpose of the plant.
Lenin's regrouping of Varzar's tables, in which what is not economic is political.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import FACTORY_INSPECTORATE
from groundswell.grammar.observable import observable, summed


@observable(
    unit="thousand persons",
    step="year",
    needs=("person.joins", "person.joins_in_protest"),
    error="Participations under the inspectorate. The sort of a strike is its demands as an inspector wrote "
    "them down; here it is a striker's own, so that one strike can be both.",
    error_model=FACTORY_INSPECTORATE,
)
def economic_strikers_by_year(chronicle: Chronicle) -> dict[str, float]:
    """Beginnings of taking part among workers, less those in protest."""
    joined, protesting = (
        chronicle.daily(word, classes=("workers",)) for word in ("person.joins", "person.joins_in_protest")
    )
    return summed((joined - protesting) / 1000, chronicle.calendar, "year")
