"""Shots at a loyal crowd turn those who see or hear of them against the rulers.

The talk's case is 9 January 1905 (M15). What was fired at the armed and isolated is no outrage: how innocent the
crowd was is judged where the shots fall. News counts for less than sight.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law(
    "discontent",
    source="hessmartin2006",
    ledger=("M15",),
    rises_with=("outrage_here", "outrage_heard"),
    falls_with=("discontent",),
)
def outraged(
    discontent: float, outrage_here: float, outrage_heard: float, *, weight: float, news: float
) -> float:
    """Daily change of discontent, share.

    ``weight * min(outrage_here + news * outrage_heard, 1) * (1 - discontent)``.

    >>> outraged(0.5, 0.5, 0.5, weight=0.5, news=1.0)
    0.25
    """
    return weight * least(outrage_here + news * outrage_heard, 1.0) * (1.0 - discontent)
