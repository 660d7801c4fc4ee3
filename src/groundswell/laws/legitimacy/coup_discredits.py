"""A coup from among the rulers' own, even beaten, discredits them.

Nobody believed after August 1917 that the government had nothing to do with it (M57, M60).
"""

from groundswell.grammar.law import law


@law(
    "legitimacy",
    actor="regime",
    source="rabinowitch1976",
    ledger=("M57", "M60"),
    falls_with=("legitimacy", "coup_beaten"),
)
def coup_discredits(legitimacy: float, coup_beaten: float, *, blow: float) -> float:
    """Daily change of legitimacy, share: ``-blow * legitimacy`` on the day after a coup failed.

    >>> coup_discredits(0.5, 1.0, blow=0.5)
    -0.25
    """
    return -blow * legitimacy * coup_beaten
