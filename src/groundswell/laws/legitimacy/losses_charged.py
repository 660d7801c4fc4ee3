"""The losses of a war are charged to those who wage it.

What turns a rally round in a year or two (M37).
"""

from groundswell.grammar.law import law


@law(
    "legitimacy",
    actor="regime",
    source="markevichharrison2011",
    ledger=("M37", "M38"),
    falls_with=("legitimacy", "losses"),
)
def losses_charged(legitimacy: float, losses: float, *, pace: float) -> float:
    """Daily change of legitimacy, share: ``-pace * legitimacy * losses``.

    >>> losses_charged(0.5, 0.5, pace=0.01)
    -0.0025
    """
    return -pace * legitimacy * losses
