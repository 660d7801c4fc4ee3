"""After the fall people come to follow parties that go further, where what was expected of it is not delivered.

Whoever carries out the first stage presses on to the next (M26): no law says that, but demands go unmet, discontent
grows past programmes, and support moves. Labour governments that stayed at reform are the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import must_turn, of_party

PARTIES = ("bolsheviks", "mensheviks", "socialist_revolutionaries", "liberals", "right")
HALF_A_YEAR = 180
FURTHER = 0.05


@pattern(
    ledger=("M26",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen", "organisation.support", "organisation.ceiling"),
    unit="share",
    expected="at least a twentieth further",
    shows=lambda runs: runs[AS_IT_IS] >= FURTHER,
    causes=Change(values={"undelivered.pace": 0.0}),
    without="demands that go unmet",
)
def m26_councils_go_further(chronicle: Chronicle) -> float:
    """How much further the parties go that people follow, half a year after the fall against the day of it."""
    fall = must_turn(chronicle, "regime.fallen")
    return _followed(chronicle, fall + HALF_A_YEAR) - _followed(chronicle, fall)


def _followed(chronicle: Chronicle, day: int) -> float:
    """How far parties go, each by the support that it has."""
    support = [of_party(chronicle, "organisation.support", party, day) for party in PARTIES]
    ceiling = [of_party(chronicle, "organisation.ceiling", party, day) for party in PARTIES]
    return sum(s * c for s, c in zip(support, ceiling, strict=True)) / max(sum(support), 0.001)
