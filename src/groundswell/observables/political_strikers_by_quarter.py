"""Political strikers by quarter: participations in strikes against the order itself, in thousands.

Whoever joins while showing more against the order than for it. Lenin's regrouping of Varzar's tables for
1905-1907, in which mixed strikes are told apart: it gives 1,424 thousand for 1905 where the ministry's rule
gives 1,843.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import FACTORY_INSPECTORATE
from groundswell.grammar.observable import observable, summed


@observable(
    unit="thousand persons",
    step="quarter",
    needs=("person.joins_in_protest",),
    error="Participations under the inspectorate. The sort of a strike is its demands as an inspector wrote "
    "them down; here it is a striker's own, so that one strike can be both.",
    error_model=FACTORY_INSPECTORATE,
)
def political_strikers_by_quarter(chronicle: Chronicle) -> dict[str, float]:
    """Beginnings of taking part in protest among workers, summed over each whole quarter."""
    protesting = chronicle.daily("person.joins_in_protest", classes=("workers",))
    return summed(protesting / 1000, chronicle.calendar, "quarter")
