"""Petrograd unorganised by day: of the workers who come out on a day, the share whom no party or union had
reached.

Nought where nobody comes out. No law tells plants with members from plants without, within one city: until a
sentence gives the word `joins_unorganised`, this applies to no run.
"""

from groundswell.grammar.chronicle import Chronicle
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
    """Beginnings of taking part among the unorganised, over all of them."""
    where = {"classes": ("workers",), "places": (CAPITAL,)}
    begun, unorganised = (
        chronicle.daily(word, **where) for word in ("person.joins", "person.joins_unorganised")
    )
    return summed(unorganised / begun.clip(1), chronicle.calendar, "day")
