"""Without cadres built beforehand the party does not come to power.

What is missing in a crisis cannot be made in it (M31). A party that grew tenfold in half a year is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import must_turn, turned


@pattern(
    ledger=("M31",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen", "regime.seized"),
    unit="flag",
    arms={AS_IT_IS: Change(), "no cadre": Change(settings={"bolsheviks": {"organisation.members": 0.0}})},
    expected="1 as it is, 0 without a cadre beforehand",
    shows=lambda runs: runs[AS_IT_IS] > runs["no cadre"],
)
def m31_cadre_cannot_be_made_at_once(chronicle: Chronicle) -> float:
    """Whether a rising takes power after the fall and before 1919."""
    return float(turned(chronicle, "regime.seized", must_turn(chronicle, "regime.fallen")) is not None)
