"""Soldiers who refused cannot go back, since a failed mutiny means court martial, until others rule.

Why they break only when convinced, and then all together (M43). New rulers owe them their place, and are obeyed again
as far as they are believed.
"""

from groundswell.grammar.law import law


@law(
    "refusal",
    actor="unit",
    source="halinski2023:L153",
    ledger=("M43",),
    rises_with=("defiance", "refusing", "luck"),
    falls_with=("new_rulers",),
)
def refusal_until_rulers_change(
    defiance: float, refusing: float, new_rulers: float, luck: float, *, no_way_back: float, noise: float
) -> float:
    """Refuse orders today, flag: 1 where defiance, what binds those who refused, and luck are above nought.

    >>> refusal_until_rulers_change(-0.1, 1.0, 0.0, 0.5, no_way_back=0.2, noise=0.0)
    1.0
    """
    return (1.0 - new_rulers) if defiance + no_way_back * refusing + noise * (luck - 0.5) > 0.0 else 0.0
