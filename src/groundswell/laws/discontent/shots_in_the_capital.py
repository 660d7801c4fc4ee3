"""Shots at the loyal under the ruler's own windows turn people against him everywhere, and not only where they fell.

The talk's case is 9 January 1905 (M15): within days there were strikes in towns that had never struck. Provincial
volleys are news for a neighbourhood; those in the capital are in every paper, and are the ruler's own.
"""

from groundswell.grammar.law import law


@law(
    "discontent",
    source="hessmartin2006",
    ledger=("M15",),
    rises_with=("outrage_in_capital",),
    falls_with=("discontent",),
)
def shots_in_the_capital(discontent: float, outrage_in_capital: float, *, weight: float) -> float:
    """Daily change of discontent, share: ``weight * outrage_in_capital * (1 - discontent)``.

    >>> shots_in_the_capital(0.5, 0.5, weight=0.4)
    0.1
    """
    return weight * outrage_in_capital * (1.0 - discontent)
