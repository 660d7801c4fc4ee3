"""When bread fails, those move first who have the least experience of organised struggle.

Women of the textile mills began on 23 February 1917, against the advice of the parties (M39). That a lock-out of
organised metalworkers mattered as much is the rival.
"""

from groundswell.grammar.law import law


@law(
    "grievance",
    source="halinski2023:L147",
    ledger=("M39", "M14"),
    rises_with=("bread_failure",),
    falls_with=("experience",),
)
def bread_fails(bread_failure: float, experience: float, *, weight: float) -> float:
    """Felt wrong while bread has failed in the place, share: ``weight * (1 - experience)``.

    >>> bread_fails(1.0, 0.5, weight=0.25)
    0.125
    """
    return weight * bread_failure * (1.0 - experience)
