"""More states abroad have a revolution where they have an example than where nobody heeds it.

A revolution that succeeds sets off others (M70, F115). That the war alone broke them, example or no example, is the
rival: `broken_state_falls` and `defeat_breaks_states` say so, and stand in both arms.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import must_turn

UNHEEDED = Change(values={"example_catches.rate": 0.0})


@pattern(
    ledger=("M70",),
    case="russia_1904_1918",
    until="1921-12-31",
    needs=("regime.seized", "state.risen"),
    unit="states",
    arms={AS_IT_IS: Change(), "nobody heeds it": UNHEEDED},
    expected="more by one or by several than where nobody heeds it",
    shows=lambda runs: runs[AS_IT_IS] >= runs["nobody heeds it"] + 1.0,
)
def m70_revolution_sets_off_others(chronicle: Chronicle) -> float:
    """States in which a revolution holds power on any day after a rising has taken it here, to the end of 1921."""
    first = must_turn(chronicle, "regime.seized")
    return float(sum(bool(flags[first:].any()) for flags in chronicle.by_actor("state.risen").values()))
