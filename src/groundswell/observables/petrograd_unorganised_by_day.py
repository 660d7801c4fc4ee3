"""Petrograd unorganised by day: of the workers who come out on a day, the share whom no party or union had
reached.

Nought where nobody comes out. In a theory without a law in the slot `reached` this applies to no run.
"""

from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import observable, summed
from groundswell.grammar.sources import Confidence, Source

CAPITAL = "petrograd"
HISTORIANS = ErrorModel(
    "lists of plants",
    # Assumed: which plants came out is known; which of them had members is told by the members.
    low=0.8,
    high=1.1,
    sources=(Source("halinski2023", "L147-149"), Source("assumption")),
    confidence=Confidence.ASSUMED,
)


@observable(
    unit="share",
    step="day",
    needs=("person.joins", "person.joins_unorganised"),
    places=(CAPITAL,),
    error="Memoirs of members tell more of plants that had members; textile mills had few to write of them.",
    error_model=HISTORIANS,
)
def petrograd_unorganised_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Beginnings of taking part where nobody had likely organised, over all beginnings."""
    where = {"classes": ("workers",), "places": (CAPITAL,)}
    begun, unorganised = (
        chronicle.daily(word, **where) for word in ("person.joins", "person.joins_unorganised")
    )
    shares = unorganised / (STEPS_OF_A_SHARE * begun.clip(1))
    return summed(shares.clip(0, 1), chronicle.calendar, "day")
