"""Strikers by year: how often in a calendar year workers of the factories went on strike, in thousands.

A striker is counted when a strike begins, and again at the next one, as the factory inspectors counted (V. E.
Varzar's tables of 1905 and 1908); so 1905 shows more strikers than there were workers.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import FACTORY_INSPECTORATE
from groundswell.grammar.observable import observable, summed


@observable(
    unit="thousand persons",
    step="year",
    needs=("person.joins",),
    error="Participations, not people: whoever struck twice stands there twice. Only factories under the "
    "inspectorate: mines, railways, state works and workshops are missing, and what an employer kept quiet.",
    error_model=FACTORY_INSPECTORATE,
)
def strikers_by_year(chronicle: Chronicle) -> dict[str, float]:
    """Beginnings of taking part among workers, summed over each whole year."""
    return summed(chronicle.daily("person.joins", classes=("workers",)) / 1000, chronicle.calendar, "year")
