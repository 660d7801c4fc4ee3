"""Peasant disturbances by month: communes that rise, by the number of those who begin to take part.

One commune's grown persons, about 260 (assumed, as in the case), are taken for one disturbance. The record of
1905-1907 is from memory: it is drawn hollow, and is never a target.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import observable, summed
from groundswell.grammar.sources import Confidence, Source

COMMUNE = 260
NEWSPAPERS = ErrorModel(
    "Dubrovsky",
    # Recalled: later counts from archives hold more than three times as many.
    low=0.25,
    high=1.0,
    sources=(Source("dubrovsky_peasants"), Source("recollection")),
    confidence=Confidence.RECALLED,
)


@observable(
    unit="disturbances",
    step="month",
    needs=("person.joins",),
    error="What newspapers and police files held: most small disturbances left no paper, and one may be a "
    "petition or a burnt manor.",
    error_model=NEWSPAPERS,
)
def peasant_disturbances_by_month(chronicle: Chronicle) -> dict[str, float]:
    """Beginnings of taking part among peasants, over the grown persons of a commune."""
    begun = chronicle.daily("person.joins", classes=("peasants",))
    return summed(begun / COMMUNE, chronicle.calendar, "month")
