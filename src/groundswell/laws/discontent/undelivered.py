"""Demands that new rulers do not deliver on pile up as discontent, quicker in towns than in villages.

Peace, land and bread were expected of February (M51). The same law has another pace where news is slower (M54); that
villages had other interests rather than another pace is the rival reading.
"""

from groundswell.grammar.law import law


@law(
    "discontent",
    source="halinski2023:L193",
    ledger=("M51", "M54"),
    rises_with=("fallen", "want", "war", "in_town"),
    falls_with=("discontent",),
)
def undelivered(
    discontent: float, fallen: float, want: float, war: float, in_town: float, *, pace: float, village: float
) -> float:
    """Daily change of discontent, share.

    ``pace * (village + (1 - village) * in_town) * (1 + want + war) * (1 - discontent)``
    once the old rulers have fallen.

    >>> undelivered(0.5, 1.0, 0.0, 1.0, 1.0, pace=0.01, village=0.5)
    0.01
    """
    return pace * fallen * (village + (1.0 - village) * in_town) * (1.0 + want + war) * (1.0 - discontent)
