"""A state that has lost its hold altogether falls without any example.

Skocpol: revolutions are not made, they come when a state breaks. The rival of `example_catches`.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest


@law(
    "revolt",
    actor="state",
    source="skocpol1979",
    ledger=("M70",),
    falls_with=("order", "luck"),
)
def broken_state_falls(order: float, luck: float, *, floor: float, rate: float) -> float:
    """A revolution takes power today, flag: with chance ``rate`` times how far the hold has sunk below ``floor``.

    >>> broken_state_falls(0.1, 0.01, floor=0.3, rate=0.1)
    1.0
    >>> broken_state_falls(0.4, 0.01, floor=0.3, rate=0.1)
    0.0
    """
    return 1.0 if luck < rate * greatest(floor - order, 0.0) else 0.0
