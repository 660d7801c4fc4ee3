"""Fewer soldiers refuse in 1905-06 where neither their own mood nor the crowd before them moves them.

The army mirrors its society (M42). That service, food and officers decide it, whatever the ranks think, is the
rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of

APART = Change(values={"ranks_share_the_stance.warmth": 0.0, "faces_in_the_crowd.contact": 0.0})
HALF = 0.5


@pattern(
    ledger=("M42",),
    case="russia_1904_1918",
    until="1906-12-31",
    needs=("unit.refusing",),
    unit="share",
    arms={AS_IT_IS: Change(), "an army apart": APART},
    expected="at most half in an army apart, of a hundredth or more as it is",
    shows=lambda runs: runs[AS_IT_IS] >= 0.01 and runs["an army apart"] <= HALF * runs[AS_IT_IS],
)
def m42_army_mirrors_society(chronicle: Chronicle) -> float:
    """Soldiers of the country whose unit refuses, on the highest day of 1905 and 1906."""
    first = day_of(chronicle, "1905-01-01")
    refusing = chronicle.daily("unit.refusing", ("soldiers",))[first:]
    return float((refusing / chronicle.persons(("soldiers",))[first:].clip(1)).max())
