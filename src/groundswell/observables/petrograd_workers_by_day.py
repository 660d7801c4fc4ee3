"""Petrograd workers by day: how discontented in private, how opposed in public, and how many out, of all of
them.

No archive kept the first two: this is the run's own count, so that what the talk says of the two can be asked
of a run. Nothing is recorded that it could be fitted to.
"""

from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Chronicle
from groundswell.grammar.error_model import EXACT
from groundswell.grammar.family import family
from groundswell.grammar.observable import summed

CAPITAL = "petrograd"
WORDS = {"private": "discontent", "public": "stance", "out": "active"}


@family(
    by={"side": tuple(WORDS)},
    unit="share",
    step="day",
    needs=tuple(f"person.{word}" for word in WORDS.values()),
    places=(CAPITAL,),
    error="None of a keeper's, since nobody kept it: police agents wrote of moods, and of no share.",
    error_model=EXACT,
)
def petrograd_workers_by_day(chronicle: Chronicle, side: str) -> dict[str, float]:
    """Mean over the workers of the capital; nought where it has none."""
    where = {"classes": ("workers",), "places": (CAPITAL,)}
    whole = 1 if side == "out" else STEPS_OF_A_SHARE
    counted = chronicle.daily(f"person.{WORDS[side]}", **where)
    return summed(counted / (whole * chronicle.persons(**where).clip(1)), chronicle.calendar, "day")
