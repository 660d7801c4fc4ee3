"""A revolution that succeeds is tried elsewhere, where the old order has lost its hold, and the sooner the nearer.

The talk: a wave of revolutions went through Europe (M70, F115). People abroad overrate how like their own case it is
(Weyland). That the same war broke all of them, and none needed an example, is the rival: the law has nothing to say of
a state that another law breaks.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest


@law(
    "revolt",
    actor="state",
    source="weyland2014",
    ledger=("M70",),
    rises_with=("nearness", "example", "risen_elsewhere"),
    falls_with=("order", "luck"),
)
def example_catches(
    order: float,
    nearness: float,
    example: float,
    risen_elsewhere: float,
    luck: float,
    *,
    rate: float,
    relay: float,
) -> float:
    """A revolution takes power today, flag: with chance ``rate * (1 - order) ** 2 * nearness`` of an example's weight.

    That weight is 1 of the example of the case, and ``relay`` of the share of other states that have followed it.

    >>> example_catches(0.5, 1.0, 1.0, 0.0, 0.01, rate=0.1, relay=0.5)
    1.0
    >>> example_catches(0.5, 1.0, 0.0, 0.0, 0.01, rate=0.1, relay=0.5)
    0.0
    """
    weight = greatest(example, relay * risen_elsewhere)
    return 1.0 if luck < rate * (1.0 - order) * (1.0 - order) * nearness * weight else 0.0
