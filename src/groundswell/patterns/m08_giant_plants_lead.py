"""1905 has fewer strikers where the size of a plant makes no difference.

Giant plants are where people draw each other along (M08). Skilled and settled metalworkers, whatever the size of their
plant, are the rival; nobody here has a skill.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, mean_share

ALIKE = Change(values={"giant_workplaces.weight": 0.0})
LESS = 0.75


@pattern(
    ledger=("M08",),
    case="russia_1904_1918",
    until="1905-12-31",
    needs=("person.active",),
    unit="share",
    arms={AS_IT_IS: Change(), "size makes no difference": ALIKE},
    expected="at most three quarters where size makes no difference",
    shows=lambda runs: runs["size makes no difference"] <= LESS * runs[AS_IT_IS],
)
def m08_giant_plants_lead(chronicle: Chronicle) -> float:
    """Workers of the country who take part on the mean day of 1905."""
    return mean_share(
        chronicle, "person.active", day_of(chronicle, "1905-01-01"), chronicle.calendar.days, ("workers",)
    )
