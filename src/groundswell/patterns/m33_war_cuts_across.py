"""When war breaks out fewer take part than if it had not.

A shock from outside cuts across a rising movement (M33). A strike that had been beaten before the war is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, mean_share

HALF = 0.5


@pattern(
    ledger=("M33",),
    case="russia_1904_1918",
    until="1914-12-31",
    needs=("person.active",),
    unit="share",
    arms={AS_IT_IS: Change(), "no war": Change(without=("world_war",))},
    expected="at most half of what it is without the war",
    shows=lambda runs: runs[AS_IT_IS] <= HALF * runs["no war"],
)
def m33_war_cuts_across(chronicle: Chronicle) -> float:
    """Workers who take part on the mean day from the outbreak of war to the end of 1914."""
    return mean_share(
        chronicle, "person.active", day_of(chronicle, "1914-07-19"), chronicle.calendar.days, ("workers",)
    )
