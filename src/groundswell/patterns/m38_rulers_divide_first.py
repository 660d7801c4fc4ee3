"""The rulers are divided months before they fall.

Splits at the top come first (M38). That they follow the pressure of the masses is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, must_turn

DIVIDED = 0.6
EARLIER = 90


@pattern(
    ledger=("M38",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen", "regime.unity"),
    unit="days",
    expected="at least ninety days",
    shows=lambda runs: runs[AS_IT_IS] >= EARLIER,
    causes=Change(
        values={
            "divided_by_the_crowd.war_wear": 0.0,
            "divided_by_the_crowd.wear": 0.0,
            "blame_one_another.pace": 0.0,
        }
    ),
    without="what divides rulers",
)
def m38_rulers_divide_first(chronicle: Chronicle) -> float:
    """Days by which unity of the rulers was below 0.6, for the first time in the war, before they fall."""
    war, fall = day_of(chronicle, "1914-07-19"), must_turn(chronicle, "regime.fallen")
    (unity,) = chronicle.by_actor("regime.unity").values()
    divided = unity[war:fall] < DIVIDED
    return float(fall - war - int(divided.argmax())) if divided.any() else 0.0
