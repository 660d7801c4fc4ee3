"""The wave of 1905 needs contagion: where nobody sees others strike it stays small.

Strikes spread from plant to plant (M40). A shock that all feel at once is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of

ALONE = Change(
    values={
        "news_of_strikes.near": 0.0, "news_of_strikes.alike": 0.0, "news_of_strikes.heard": 0.0,
        "bandwagon.pull": 0.0, "giant_workplaces.weight": 0.0,
    }
)  # fmt: skip
HALF = 0.5


@pattern(
    ledger=("M40",),
    case="russia_1904_1918",
    until="1905-12-31",
    needs=("person.active",),
    unit="share",
    arms={AS_IT_IS: Change(), "no contagion": ALONE},
    expected="without contagion at most half of what it is with it",
    shows=lambda runs: runs["no contagion"] <= HALF * runs[AS_IT_IS],
)
def m40_plants_follow_plants(chronicle: Chronicle) -> float:
    """Workers of the country who take part on the highest day of 1905."""
    first = day_of(chronicle, "1905-01-01")
    active = chronicle.daily("person.active", ("workers",))[first:]
    return float((active / chronicle.persons(("workers",))[first:]).max())
