"""Taking part teaches, the first days most.

Participants, not onlookers, come out changed (M23), and what they learn outlasts the defeat (M22). Luxemburg
makes the mass strike itself the school. Rival reading: nothing is learned, the already convinced act again.
"""

from groundswell.grammar.law import law


@law(
    "experience",
    source="luxemburg1906",
    ledger=("M22", "M23"),
    rises_with=("acts",),
    falls_with=("experience",),
)
def learned_by_acting(acts: float, experience: float, *, pace: float) -> float:
    """Daily change of experience, share: ``pace * acts * (1 - experience)``.

    >>> learned_by_acting(1.0, 0.5, pace=0.02)
    0.01
    """
    return pace * acts * (1.0 - experience)
