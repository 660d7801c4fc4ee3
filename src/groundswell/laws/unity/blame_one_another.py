"""Rulers whom nobody believes in a war they are losing blame one another, before anyone is in the street.

The murder and the plots of late 1916 (M38). That splits follow from pressure below stands in `divided_by_the_crowd`.
"""

from groundswell.grammar.law import law


@law(
    "unity",
    actor="regime",
    source="halinski2023:L145",
    ledger=("M38",),
    rises_with=("legitimacy",),
    falls_with=("unity", "war"),
)
def blame_one_another(unity: float, legitimacy: float, war: float, *, pace: float) -> float:
    """Daily change of unity, share: ``-pace * war * (1 - legitimacy) * unity``.

    >>> blame_one_another(0.5, 0.5, 1.0, pace=0.01)
    -0.0025
    """
    return -pace * war * (1.0 - legitimacy) * unity
