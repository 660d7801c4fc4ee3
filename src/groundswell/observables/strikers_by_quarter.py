"""Strikers by quarter: how often workers of the factories went on strike in each quarter, in thousands.

V. E. Varzar's tables for 1905-1907, the only ones that tell the quarters of a year apart. Parts of the table of
years: they meet the same luck, and add up to it.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import FACTORY_INSPECTORATE
from groundswell.grammar.observable import observable, summed


@observable(
    unit="thousand persons",
    step="quarter",
    needs=("person.joins",),
    error="As in the table of years: participations, and only of factories under the inspectorate. A strike "
    "stands in the quarter in which it began.",
    error_model=FACTORY_INSPECTORATE,
)
def strikers_by_quarter(chronicle: Chronicle) -> dict[str, float]:
    """Beginnings of taking part among workers, summed over each whole quarter."""
    return summed(chronicle.daily("person.joins", classes=("workers",)) / 1000, chronicle.calendar, "quarter")
