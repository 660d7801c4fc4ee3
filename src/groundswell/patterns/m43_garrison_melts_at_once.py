"""The garrison of the capital goes over within two days once it begins to.

Soldiers wait until the movement looks serious and others have refused, and then all go (M43). Barracks that were
never going to fight are the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import must_turn

FEW, HALF = 0.05, 0.5
AT_ONCE = 2.0


@pattern(
    ledger=("M43",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("unit.refusing", "regime.fallen"),
    unit="days",
    expected="two days at most",
    shows=lambda runs: runs[AS_IT_IS] <= AT_ONCE,
    causes=Change(values={"serious_and_already_refused.weight": 0.0}),
    without="belief that the movement will win",
)
def m43_garrison_melts_at_once(chronicle: Chronicle) -> float:
    """Days from the last on which under a twentieth of Petrograd's soldiers refuse to the first on which half do."""
    fall = must_turn(chronicle, "regime.fallen")
    soldiers = chronicle.persons(("soldiers",), ("petrograd",)).clip(1)
    refusing = chronicle.daily("unit.refusing", ("soldiers",), ("petrograd",)) / soldiers
    melted = int((refusing[: fall + 1] >= HALF).argmax())
    calm = [day for day in range(melted) if refusing[day] < FEW]
    return float(melted - calm[-1]) if calm and refusing[melted] >= HALF else float(fall)
