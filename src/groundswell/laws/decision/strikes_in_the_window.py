"""A party that goes far enough rises when it leads the councils and reads the balance as one that it can win.

Too early it would be alone, too late the moment has passed (M62): fatigue and legitimacy move the reading. It acts in
the name of a council, and so waits until it speaks for one (M66, M68). Rival reading: a small band needs no majority,
only a garrison that will not fight.
"""

from groundswell.grammar.law import law


@law(
    "decision",
    actor="organisation",
    source="halinski2023:L221",
    ledger=("M62", "M64", "M66", "M68"),
    rises_with=("reading", "support", "ceiling", "days_free"),
    falls_with=("governing",),
)
def strikes_in_the_window(
    reading: float,
    support: float,
    ceiling: float,
    days_free: float,
    governing: float,
    *,
    dare: float,
    majority: float,
    far: float,
) -> float:
    """Lead a rising today, flag.

    1 where ``reading >= dare``, ``support >= majority`` and ``ceiling >= far``, outside the government.

    >>> strikes_in_the_window(1.5, 0.5, 0.75, 9.0, 0.0, dare=1.0, majority=0.4, far=0.7)
    1.0
    """
    ready = reading >= dare and support >= majority and ceiling >= far and days_free > 0.0
    return (1.0 - governing) if ready else 0.0
