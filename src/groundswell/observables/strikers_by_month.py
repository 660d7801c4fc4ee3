"""Strikers by month: how often workers of the factories went on strike in each month, in thousands.

Histories print months for 1905 alone; none of those numbers was seen in Varzar's table itself. Parts of the
table of years: they meet the same luck, and add up to it.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import FACTORY_INSPECTORATE
from groundswell.grammar.observable import observable, summed


@observable(
    unit="thousand persons",
    step="month",
    needs=("person.joins",),
    error="As in the table of years: participations, and only of factories under the inspectorate. A strike "
    "stands in the month in which it began.",
    error_model=FACTORY_INSPECTORATE,
)
def strikers_by_month(chronicle: Chronicle) -> dict[str, float]:
    """Beginnings of taking part among workers, summed over each whole month."""
    return summed(chronicle.daily("person.joins", classes=("workers",)) / 1000, chronicle.calendar, "month")
