"""A unit refuses when sympathy and belief outweigh its officers, and having refused it is not easily led
back.

The balance of M43. A regiment that has once refused has its own court martial before it, so going back takes
more than it took to refuse; this is the army's hysteresis. A little daily luck stands for the officer, the
barracks and the street corner.
"""

from groundswell.grammar.law import law


@law(
    "refusal",
    actor="unit",
    source="halinski2023:L153",
    ledger=("M43",),
    rises_with=("defiance", "refusing", "luck"),
)
def refusal_that_lasts(
    defiance: float, refusing: float, luck: float, *, no_way_back: float, noise: float
) -> float:
    """Refuse orders today, flag: 1 where defiance, what binds those who refused, and luck are above nought.

    >>> refusal_that_lasts(-0.1, 0.0, 0.5, no_way_back=0.2, noise=0.0)
    0.0
    >>> refusal_that_lasts(-0.1, 1.0, 0.5, no_way_back=0.2, noise=0.0)
    1.0
    """
    return 1.0 if defiance + no_way_back * refusing + noise * (luck - 0.5) > 0.0 else 0.0
