"""A rising at the first chance fails where one that waits wins.

The vanguard that moves before the rest is beaten by reserves from the rest (M55). That power in the capital was
enough is the rival, and it is how the laws stand: a rising wins where the garrison of the capital does not obey.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import must_turn, turned

FIRST_CHANCE = Change(values={"strikes_in_the_window.dare": 0.8})


@pattern(
    ledger=("M55",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen", "regime.seized", "organisation.rising"),
    unit="flag",
    arms={AS_IT_IS: Change(), "at the first chance": FIRST_CHANCE},
    expected="1 as it is and 0 at the first chance",
    shows=lambda runs: runs["at the first chance"] < runs[AS_IT_IS],
)
def m55_first_chance_is_too_early(chronicle: Chronicle) -> float:
    """Whether the first rising after the fall takes power within a month."""
    rising = must_turn(chronicle, "organisation.rising", must_turn(chronicle, "regime.fallen"))
    seized = turned(chronicle, "regime.seized", rising)
    return float(seized is not None and seized <= rising + 30)
