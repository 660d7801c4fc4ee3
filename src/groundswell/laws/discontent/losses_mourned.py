"""The dead and the captured of a war are mourned at home and turn people against those who wage it.

A war begins with a rally (M37); its costs are what reverses it. Losses are counted as a share of all who were
called up, so that a small war weighs little.
"""

from groundswell.grammar.law import law


@law("discontent", source="wildman1980", ledger=("M37", "M51"), rises_with=("losses",))
def losses_mourned(losses: float, *, pace: float) -> float:
    """Daily change of discontent, share: ``pace * losses``.

    >>> losses_mourned(0.25, pace=0.004)
    0.001
    """
    return pace * losses
