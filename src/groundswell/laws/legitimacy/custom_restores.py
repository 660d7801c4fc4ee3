"""Left to itself, legitimacy returns to what custom gives.

A regime that outlives a crisis is slowly believed again.
"""

from groundswell.grammar.law import law


@law("legitimacy", actor="regime", source="huntington1968", ledger=("M38",), falls_with=("legitimacy",))
def custom_restores(legitimacy: float, *, usual: float, pace: float) -> float:
    """Daily change of legitimacy, share: ``pace * (usual - legitimacy)``.

    >>> custom_restores(0.25, usual=0.75, pace=0.01)
    0.005
    """
    return pace * (usual - legitimacy)
