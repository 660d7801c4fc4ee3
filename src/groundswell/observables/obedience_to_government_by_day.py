"""Obedience to the government by day: the share of all orders obeyed that are the government's.

No archive kept it: this is the run's own count, so that what the talk says of two powers can be asked of a run.
Nothing is recorded that it could be fitted to.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import EXACT
from groundswell.grammar.observable import observable, summed


@observable(
    unit="share",
    step="day",
    needs=("institution.obedience",),
    error="None of a keeper's, since nobody kept it: histories infer it from whose orders moved trains and "
    "troops.",
    error_model=EXACT,
)
def obedience_to_government_by_day(chronicle: Chronicle) -> dict[str, float]:
    """Mean over every institution that is no council; nought where there is none."""
    obeyed = [
        shares
        for actor, shares in chronicle.by_actor("institution.obedience").items()
        if "is_council" not in actor.marks
    ]
    mean = sum(obeyed, start=0.0 * chronicle.persons()) / max(len(obeyed), 1)
    return summed(mean, chronicle.calendar, "day")
