"""Obedience by day: the share of all orders obeyed that are a council's, or the government's, where it stands.

No archive kept it: this is the run's own count, so that what the talk says of two powers can be asked of a run.
Nothing is recorded that it could be fitted to.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import EXACT
from groundswell.grammar.family import family
from groundswell.grammar.observable import summed

POWERS = ("councils", "government")


@family(
    by={"power": POWERS},
    unit="share",
    step="day",
    needs=("institution.obedience",),
    error="None of a keeper's, since nobody kept it: histories infer it from whose orders moved trains and "
    "troops.",
    error_model=EXACT,
)
def obedience_by_day(chronicle: Chronicle, power: str) -> dict[str, float]:
    """Mean over every institution of a power, standing or not; nought where there is none."""
    of_councils = power == "councils"
    obeyed = [
        shares
        for actor, shares in chronicle.by_actor("institution.obedience").items()
        if ("is_council" in actor.marks) is of_councils
    ]
    mean = sum(obeyed, start=0.0 * chronicle.persons()) / max(len(obeyed), 1)
    return summed(mean, chronicle.calendar, "day")
