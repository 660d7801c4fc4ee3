"""Powers standing, by day: how many councils there are, and how many governments.

What stands is a matter of record: councils printed their minutes, governments their laws. How far each was
obeyed is not, and is `obedience_by_day`.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import EXACT
from groundswell.grammar.family import family
from groundswell.grammar.observable import summed

POWERS = ("councils", "government")


@family(
    by={"power": POWERS},
    unit="institutions",
    step="day",
    needs=("institution.standing",),
    error="None for the capital's: first and last session are printed. Councils of small places are known late.",
    error_model=EXACT,
)
def powers_standing_by_day(chronicle: Chronicle, power: str) -> dict[str, float]:
    """Institutions of a power that exist and are heard."""
    of_councils = power == "councils"
    standing = [
        flags
        for actor, flags in chronicle.by_actor("institution.standing").items()
        if ("is_council" in actor.marks) is of_councils
    ]
    return summed(sum(standing, start=0.0 * chronicle.persons()).astype(float), chronicle.calendar, "day")
