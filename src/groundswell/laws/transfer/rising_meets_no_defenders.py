"""A rising takes power where the garrison of the capital does not obey the government.

October as a rubber stamp on what had happened before (M68). Pipes reads the same absence of defenders as a coup.
"""

from groundswell.grammar.law import law


@law(
    "transfer",
    actor="regime",
    source="halinski2023:L245",
    ledger=("M66", "M68"),
    rises_with=("risings_here", "capital_refusing"),
)
def rising_meets_no_defenders(risings_here: float, capital_refusing: float, *, enough: float) -> float:
    """Take power, flag: 1 where an organisation rises and ``capital_refusing >= enough``.

    >>> rising_meets_no_defenders(0.2, 0.75, enough=0.5)
    1.0
    """
    return 1.0 if risings_here > 0.0 and capital_refusing >= enough else 0.0
