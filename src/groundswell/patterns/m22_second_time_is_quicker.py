"""Rulers fall sooner where people have learned from 1905 than where they have not.

No revolution is wasted (M22): experience loosens the band for good. Regimes learn as well, and defeat can leave
lasting quiet, which is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, turned

FORGETFUL = Change(
    values={"experience_stretches_the_band.slack": 0.0, "confidence_from_struggle.confidence": 0.0}
)
SOONER = 30.0


@pattern(
    ledger=("M22",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen",),
    unit="days",
    arms={AS_IT_IS: Change(), "nothing learned": FORGETFUL},
    expected="a month sooner than if nothing had been learned",
    shows=lambda runs: runs[AS_IT_IS] <= runs["nothing learned"] - SOONER,
)
def m22_second_time_is_quicker(chronicle: Chronicle) -> float:
    """Days from the beginning of the war to the fall; to the end of the run if there is none."""
    war = day_of(chronicle, "1914-07-19")
    day = turned(chronicle, "regime.fallen", war)
    return float((chronicle.calendar.days if day is None else day) - war)
