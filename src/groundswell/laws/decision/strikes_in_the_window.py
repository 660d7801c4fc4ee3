"""A party that goes far enough rises when its reading of the balance says that it can win.

Too early it would be alone, too late the moment has passed (M62): fatigue and legitimacy move the reading.
"""

from groundswell.grammar.law import law


@law(
    "decision",
    actor="organisation",
    source="halinski2023:L221",
    ledger=("M62", "M64"),
    rises_with=("reading", "ceiling", "days_free"),
    falls_with=("governing",),
)
def strikes_in_the_window(
    reading: float, ceiling: float, days_free: float, governing: float, *, dare: float, far: float
) -> float:
    """Lead a rising today, flag: 1 where ``reading >= dare`` and ``ceiling >= far`` outside the government.

    >>> strikes_in_the_window(1.5, 0.75, 9.0, 0.0, dare=1.0, far=0.7)
    1.0
    """
    return (1.0 - governing) if reading >= dare and ceiling >= far and days_free > 0.0 else 0.0
