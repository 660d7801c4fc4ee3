"""A march that arrives brings back force.

A coup that succeeds reverses every sign (M60).
"""

from groundswell.grammar.law import law


@law(
    "repression",
    actor="regime",
    source="halinski2023:L207",
    ledger=("M57", "M60"),
    rises_with=("coup", "coup_days"),
    falls_with=("repression",),
)
def strong_man_rules(
    repression: float, coup: float, coup_days: float, *, arrival: float, pace: float
) -> float:
    """Daily change of the readiness to use force, share: ``pace * (1 - repression) * coup`` after ``arrival`` days.

    >>> strong_man_rules(0.5, 0.5, 6.0, arrival=5.0, pace=0.5)
    0.125
    """
    return pace * (1.0 - repression) * coup if coup_days >= arrival else 0.0
