"""Of two programmes of the same party in the same office the one nearer to the many wins more of them.

The half of M36 that can be asked: a message far from its audience puts the many off. That a sharp line holds cadres
together is the other half, and nothing here has cadres that could fall apart. That a party's line had little effect
either way is the rival.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import must_turn, of_party

NEARER = Change(settings={"liberals": {"organisation.programme": 0.48}})
WEEKS = 120
MORE = 0.02


@pattern(
    ledger=("M36",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen", "organisation.support"),
    unit="share",
    arms={AS_IT_IS: Change(), "a nearer programme": NEARER},
    expected="a fiftieth more with the nearer programme",
    shows=lambda runs: runs["a nearer programme"] >= runs[AS_IT_IS] + MORE,
    causes=Change(values={"near_in_programme.weight": 0.0}),
    without="a choice by nearness",
)
def m36_message_near_the_many(chronicle: Chronicle) -> float:
    """Support of the liberals, whose programme lies farthest from the mood, 120 days after the fall."""
    return of_party(
        chronicle, "organisation.support", "liberals", must_turn(chronicle, "regime.fallen") + WEEKS
    )
