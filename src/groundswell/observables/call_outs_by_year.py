"""Call-outs by year: how often troops were called out to aid the civil authorities.

The chronicle counts soldiers of units that are led out; a call is 719 of them, since 3,893 calls of 1905 took
2.8 million men. No law leads a unit out yet: until one gives the word `called_out`, this applies to no run.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import observable, summed
from groundswell.grammar.sources import Confidence, Source

MEN_OF_A_CALL = 2_800_000 / 3893
MINISTRY = ErrorModel(
    "war ministry",
    # Assumed: each call went to the ministry's account; some were settled between a governor and a garrison.
    low=0.9,
    high=1.0,
    sources=(Source("bushnell1985"), Source("assumption")),
    confidence=Confidence.ASSUMED,
)


@observable(
    unit="calls",
    step="year",
    needs=("unit.called_out",),
    error="A call lasts from an hour to months and counts once; here every day of a unit counts. The men of "
    "a call are a mean of one year.",
    error_model=MINISTRY,
)
def call_outs_by_year(chronicle: Chronicle) -> dict[str, float]:
    """Soldiers led out on each day, over the men of a call, summed over each whole year."""
    led_out = chronicle.daily("unit.called_out", classes=("soldiers",))
    return summed(led_out / MEN_OF_A_CALL, chronicle.calendar, "year")
