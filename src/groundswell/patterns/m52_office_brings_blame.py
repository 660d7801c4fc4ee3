"""In the coalition the Bolsheviks would have had less support than outside it, where office is blamed.

Office without power earns blame (M52), and staying outside pays (M53). A programme that alone explains the gain is
the rival: it is the same in both arms.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import must_turn, of_party

INSIDE = Change(values={"power_to_those_who_want_it.far": 0.95})
MONTHS = 240
LESS = 0.05


@pattern(
    ledger=("M52", "M53"),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen", "organisation.support"),
    unit="share",
    arms={AS_IT_IS: Change(), "in the coalition": INSIDE},
    expected="a twentieth less in the coalition",
    shows=lambda runs: runs["in the coalition"] <= runs[AS_IT_IS] - LESS,
    causes=Change(values={"charged_for_office.pace": 0.0}),
    without="blame for office",
)
def m52_office_brings_blame(chronicle: Chronicle) -> float:
    """Support of the Bolsheviks in Petrograd, eight months after the fall."""
    day = must_turn(chronicle, "regime.fallen") + MONTHS
    return of_party(chronicle, "organisation.support", "bolsheviks", day, ("petrograd",))
