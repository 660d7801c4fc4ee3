"""Peasants show more of what they think once soldiers have come home than if none had.

Whoever comes home brings what he thinks (M61): where people join a village its persons take their likeness. The
register sends the reservists of 1904 home from September 1905 on; it sends nobody home after February 1917, so that
the claim's own case cannot be asked. Soil and serfdom, rather than soldiers, are the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, mean_share

MORE = 0.01


@pattern(
    ledger=("M61",),
    case="russia_1904_1918",
    until="1906-12-31",
    needs=("person.stance",),
    unit="share",
    arms={AS_IT_IS: Change(), "nobody sent home": Change(without=("home_1905",))},
    expected="a hundredth more than if nobody had been sent home",
    shows=lambda runs: runs[AS_IT_IS] >= runs["nobody sent home"] + MORE,
)
def m61_soldiers_bring_it_home(chronicle: Chronicle) -> float:
    """Mean stance of peasants in 1906."""
    return mean_share(
        chronicle, "person.stance", day_of(chronicle, "1906-01-01"), chronicle.calendar.days, ("peasants",)
    )
