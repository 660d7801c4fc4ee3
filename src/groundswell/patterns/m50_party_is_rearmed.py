"""Power is taken sooner where a leader and the ranks move the line of the party than where it keeps that of March.

A leader with authority re-arms a party as far as its ranks lean (M50); a programme that has come to its limit is a
brake (M30). A party that would have drifted there anyway is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import must_turn, turned

KEPT = Change(values={"leader_lifts_the_ceiling.pace": 0.0, "party_lags_its_ranks.pace": 0.0})
SOONER = 30.0


@pattern(
    ledger=("M30", "M50"),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen", "regime.seized"),
    unit="days",
    arms={AS_IT_IS: Change(), "the line of March": KEPT},
    expected="a month sooner than with the line of March",
    shows=lambda runs: runs[AS_IT_IS] <= runs["the line of March"] - SOONER,
)
def m50_party_is_rearmed(chronicle: Chronicle) -> float:
    """Days from the fall to the day on which a rising takes power; to the end of the run if none does."""
    fall = must_turn(chronicle, "regime.fallen")
    day = turned(chronicle, "regime.seized", fall)
    return float((chronicle.calendar.days if day is None else day) - fall)
