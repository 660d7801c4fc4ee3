"""Political strikers by year: participations in political strikes by the ministry's rule, in thousands.

The rule counts a mixed strike as political, and the series runs from 1903 to 1917 where the quarters end in
1907: do not join the two. The rows of 1903 and 1904 hold all strikes.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import OFFICIAL_RULE
from groundswell.grammar.observable import observable, summed


@observable(
    unit="thousand persons",
    step="year",
    needs=("person.joins_in_protest",),
    error="Participations under the inspectorate, no mines and no railways; with the mixed strikes up to 29 "
    "per cent more (1905) than when demands are told apart, and none more in 1907.",
    error_model=OFFICIAL_RULE,
)
def political_strikers_by_year(chronicle: Chronicle) -> dict[str, float]:
    """Beginnings of taking part in protest among workers, summed over each whole year."""
    protesting = chronicle.daily("person.joins_in_protest", classes=("workers",))
    return summed(protesting / 1000, chronicle.calendar, "year")
