"""Beaten marches bring the taking of power forward.

A failed attack from the right drives on (M60). That whoever beats a coup gains, the government most of all, is the
rival. Plotters are made bold in one arm and taken out in the other.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import Change, pattern
from groundswell.grammar.turning import must_turn, turned

MARCHES = Change(values={"search_for_a_strong_man.rate": 0.2})
NONE = Change(values={"search_for_a_strong_man.rate": 0.0})
SOONER = 14.0


@pattern(
    ledger=("M60",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen", "regime.seized"),
    unit="days",
    arms={"bold plotters": MARCHES, "no plotters": NONE},
    expected="a fortnight sooner with plotters than without",
    shows=lambda runs: runs["bold plotters"] <= runs["no plotters"] - SOONER,
    causes=Change(values={"whip_of_counter_revolution.weight": 0.0, "coup_discredits.blow": 0.0}),
    without="outrage and discredit after a coup",
)
def m60_whip_of_counter_revolution(chronicle: Chronicle) -> float:
    """Days from the fall to the day on which a rising takes power; to the end of the run if none does."""
    fall = must_turn(chronicle, "regime.fallen")
    day = turned(chronicle, "regime.seized", fall)
    return float((chronicle.calendar.days if day is None else day) - fall)
