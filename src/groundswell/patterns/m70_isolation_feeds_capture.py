"""Officials rule with less oversight by the end of 1921 where the new order stands alone than where it does not.

The closing chain (M70, M27): isolation and war eat the hours for politics, and capture grows. Democracy that ended
before isolation or hunger, by one party's choice, is the rival; the laws have no such choice. What comes from
outside after 1917 is a rule and no record: the war goes on and bread stays as dear as it was.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import must_turn, of_rulers

ALONE_NO_MORE = Change(values={"alone_among_states.pace": 0.0})
MORE = 0.1


@pattern(
    ledger=("M27", "M70"),
    case="russia_1904_1918",
    until="1921-12-31",
    needs=("regime.seized", "regime.capture"),
    unit="share",
    arms={AS_IT_IS: Change(), "it spreads": ALONE_NO_MORE, "it spreads, and hours are kept": ALONE_NO_MORE | Change(
        values={"hunger_and_work.pace": 0.0}
    )},
    expected="a tenth less where it spreads",
    shows=lambda runs: runs["it spreads"] <= runs[AS_IT_IS] - MORE,
)  # fmt: skip
def m70_isolation_feeds_capture(chronicle: Chronicle) -> float:
    """How far officials rule without oversight on the last day of 1921."""
    must_turn(chronicle, "regime.seized")
    return of_rulers(chronicle, "capture", chronicle.calendar.days - 1, chronicle.calendar.days)
