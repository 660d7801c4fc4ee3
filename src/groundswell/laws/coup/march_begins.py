"""A coup marches with as much of the army as still obeys.

What the general counted on.
"""

from groundswell.grammar.law import law


@law(
    "coup",
    actor="regime",
    source="rabinowitch1976",
    ledger=("M57", "M59"),
    rises_with=("launched",),
    falls_with=("units_refusing",),
)
def march_begins(launched: float, units_refusing: float) -> float:
    """Daily change of the force on the march, share: ``launched * (1 - units_refusing)``.

    >>> march_begins(1.0, 0.25)
    0.75
    """
    return launched * (1.0 - units_refusing)
