"""A march fails when too few are left of it, or when more stand against it at the end.

United defence (M58) needs no battle if the march has melted before (M59).
"""

from groundswell.grammar.law import law


@law(
    "coup_failure",
    actor="regime",
    source="halinski2023:L217",
    ledger=("M58", "M59"),
    rises_with=("coup_days", "capital_refusing"),
    falls_with=("coup",),
)
def march_melts(
    coup: float, coup_days: float, capital_refusing: float, *, floor: float, arrival: float
) -> float:
    """Fail today, flag: 1 below ``floor``, or after ``arrival`` days against a capital that refuses more.

    >>> march_melts(0.1, 2.0, 0.5, floor=0.2, arrival=5.0)
    1.0
    """
    return 1.0 if coup < floor or (coup_days >= arrival and coup < capital_refusing) else 0.0
