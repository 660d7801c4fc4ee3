"""A march on the capital dissolves before it arrives, and does not if nothing delays or meets it.

Railways give the time and agitators the contact (M59), in a common front (M58). A plot so ill prepared that it
would have dissolved anyway is the rival. Plotters are made bold here, so that there is a march.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.observable import Unobservable
from groundswell.grammar.pattern import Change, pattern
from groundswell.grammar.turning import must_turn, turned

MARCHES = Change(values={"search_for_a_strong_man.rate": 0.2})


@pattern(
    ledger=("M58", "M59"),
    case="russia_1904_1918",
    until="1918-12-31",
    needs=("regime.fallen", "regime.coup", "regime.coup_beaten"),
    unit="flag",
    arms={"bold plotters": MARCHES},
    expected="1",
    shows=lambda runs: runs["bold plotters"] > 0,
    causes=Change(values={"dissolved_on_the_way.delay": 0.0, "dissolved_on_the_way.contact": 0.0}),
    without="delay and contact",
)
def m59_march_dissolves(chronicle: Chronicle) -> float:
    """Whether the first march on the capital is beaten within five days."""
    fall = must_turn(chronicle, "regime.fallen")
    (coup,) = chronicle.by_actor("regime.coup").values()
    if not (coup[fall:] > 0).any():
        raise Unobservable("nobody marches")
    march = fall + int((coup[fall:] > 0).argmax())
    beaten = turned(chronicle, "regime.coup_beaten", march)
    return float(beaten is not None and beaten <= march + 5)
