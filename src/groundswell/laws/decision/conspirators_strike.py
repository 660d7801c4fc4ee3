"""A band that wants power strikes where the garrison will not fight; it needs no majority.

October as Pipes tells it. The rival is that it waits until it leads the councils and reads the balance (M62, M64).
"""

from groundswell.grammar.law import law


@law(
    "decision",
    actor="organisation",
    source="pipes1990",
    ledger=("M68",),
    rises_with=("units_refusing", "ceiling", "days_free"),
    falls_with=("governing",),
)
def conspirators_strike(
    units_refusing: float, ceiling: float, days_free: float, governing: float, *, unguarded: float, far: float
) -> float:
    """Lead a rising today, flag.

    1 where ``units_refusing >= unguarded`` and ``ceiling >= far``, outside the government.

    >>> conspirators_strike(0.5, 0.75, 9.0, 0.0, unguarded=0.5, far=0.7)
    1.0
    >>> conspirators_strike(0.25, 0.75, 9.0, 0.0, unguarded=0.5, far=0.7)
    0.0
    """
    ready = units_refusing >= unguarded and ceiling >= far and days_free > 0.0
    return (1.0 - governing) if ready else 0.0
