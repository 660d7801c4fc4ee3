"""Organised members quicken what has begun; by themselves they begin nothing.

The talk calls the party a catalyst (M06): it works through others' participation, and where nobody acts it adds
nothing (M05). That agitators decided which plants struck at all is the rival.
"""

from groundswell.grammar.law import law


@law(
    "solidarity",
    source="halinski2023:L35",
    ledger=("M05", "M06"),
    rises_with=("cadre_here", "participation_seen"),
)
def catalyst(cadre_here: float, participation_seen: float, *, weight: float) -> float:
    """Pull of others, share: ``weight * cadre_here * participation_seen``.

    >>> catalyst(0.5, 0.5, weight=0.5)
    0.125
    """
    return weight * cadre_here * participation_seen
