"""A hundred days after the fall the best-known parties have twice the following of the one that goes furthest.

Newcomers choose whom they have heard of (M44). That the moderate parties said what people wanted is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import must_turn, of_party

MODERATES = ("mensheviks", "socialist_revolutionaries")
WEEKS = 100
TWICE = 2.0


@pattern(
    ledger=("M44",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen", "organisation.support"),
    unit="times",
    expected="at least twice the following",
    shows=lambda runs: runs[AS_IT_IS] >= TWICE,
    causes=Change(
        settings={
            "bolsheviks": {"organisation.recognition": 0.2},
            "mensheviks": {"organisation.recognition": 0.2},
            "socialist_revolutionaries": {"organisation.recognition": 0.2},
            "liberals": {"organisation.recognition": 0.2},
            "right": {"organisation.recognition": 0.2},
        }
    ),
    without="names that are better known than others",
)
def m44_best_known_come_first(chronicle: Chronicle) -> float:
    """Support of each of the moderate parties, on average, as a multiple of that of the Bolsheviks."""
    day = must_turn(chronicle, "regime.fallen") + WEEKS
    moderate = sum(of_party(chronicle, "organisation.support", party, day) for party in MODERATES) / len(
        MODERATES
    )
    return moderate / max(of_party(chronicle, "organisation.support", "bolsheviks", day), 0.001)
