"""A leader who is there and has authority makes the party dare sooner.

An interaction, not a cause: without the rest of the signs it is too little (M69).
"""

from groundswell.grammar.law import law


@law(
    "signs",
    actor="organisation",
    source="halinski2023:L251",
    ledger=("M69",),
    rises_with=("authority", "days_free"),
    falls_with=("journey",),
)
def leader_presses(authority: float, journey: float, days_free: float, *, weight: float) -> float:
    """Signs, share: ``weight * authority`` once the leader is home.

    >>> leader_presses(0.5, 30.0, 40.0, weight=0.5)
    0.25
    """
    return weight * authority if days_free > journey else 0.0
