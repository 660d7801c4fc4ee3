"""After the fall workers come to show half of what they think before peasants do.

Layers learn at different speeds (M54). Layers that want different things rather than learn at different speeds are
the rival; here they want the same.
"""

from groundswell.grammar.chronicle import STEPS_OF_A_SHARE, Chronicle
from groundswell.grammar.observable import Unobservable
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import must_turn

SHOWN = 0.3
LATER = 7.0


@pattern(
    ledger=("M54",),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen", "person.stance"),
    unit="days",
    expected="a week or more",
    shows=lambda runs: runs[AS_IT_IS] >= LATER,
    causes=Change(values={"undelivered.village": 1.0, "scattered.weight": 0.0}),
    without="slower news and scattered villages",
)
def m54_towns_learn_before_villages(chronicle: Chronicle) -> float:
    """Days by which the mean stance of workers passes 0.3 before that of peasants, after they have calmed down."""
    calmed = must_turn(chronicle, "regime.fallen") + 30
    return float(_passes(chronicle, "peasants", calmed) - _passes(chronicle, "workers", calmed))


def _passes(chronicle: Chronicle, group: str, first: int) -> int:
    persons = chronicle.persons((group,))[first:].clip(1)
    above = chronicle.daily("person.stance", (group,))[first:] >= SHOWN * STEPS_OF_A_SHARE * persons
    if not above.any():
        raise Unobservable(f"the stance of {group} never passes {SHOWN}")
    return int(above.argmax())
