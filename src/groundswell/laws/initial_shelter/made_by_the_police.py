"""A union made by the police gives room to meet.

Eleven branches in the capital in 1904 (M12).
"""

from groundswell.grammar.law import law


@law(
    "initial_shelter",
    actor="organisation",
    source="sablinsky1976",
    ledger=("M12",),
    rises_with=("police_made",),
)
def made_by_the_police(police_made: float) -> float:
    """Room to meet at the start, share: 1 for a union of the police.

    >>> made_by_the_police(1.0)
    1.0
    """
    return police_made
