"""Isolation, war and hunger eat the hours that people can give to politics.

The second link of the closing chain (M70). That one party closed the councils' mouths before the hunger is the rival.
"""

from groundswell.grammar.law import law


@law(
    "political_hours",
    actor="regime",
    source="halinski2023:L265",
    ledger=("M70",),
    falls_with=("political_hours", "isolation", "war", "want"),
)
def hunger_and_work(
    political_hours: float, isolation: float, war: float, want: float, *, pace: float, full: float
) -> float:
    """Daily change of the hours, share.

    ``pace * (full * (1 - isolation / 2) * (1 - 0.3 * war) * (1 - want) - political_hours)``.

    >>> hunger_and_work(0.5, 0.0, 0.0, 0.0, pace=0.01, full=1.0)
    0.005
    """
    return pace * (full * (1.0 - 0.5 * isolation) * (1.0 - 0.3 * war) * (1.0 - want) - political_hours)
