"""Divided rulers give way before a large strike.

October 1905. Whether it calms or encourages is for other laws to say (M47).
"""

from groundswell.grammar.law import law


@law(
    "concession",
    actor="regime",
    source="acemoglurobinson2006",
    ledger=("M10", "M47"),
    rises_with=("crowd",),
    falls_with=("concession", "unity", "luck_of_concession"),
)
def gives_way(
    concession: float, crowd: float, unity: float, luck_of_concession: float, *, rate: float, stiffness: float
) -> float:
    """Daily change of the concession, share: to 1 with chance ``rate * crowd * (1 - stiffness * unity)``.

    >>> gives_way(0.25, 0.5, 0.0, 0.1, rate=0.5, stiffness=1.0)
    0.75
    """
    return (1.0 - concession) if luck_of_concession < rate * crowd * (1.0 - stiffness * unity) else 0.0
