"""A change of rulers takes away most of the discontent, for the time being.

Expectations jump with the old rulers' fall (M51), and for weeks the new ones are given credit. What they then do
not deliver stands in `undelivered`.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law("discontent", source="davies1962", ledger=("M51",), falls_with=("discontent", "new_rulers"))
def relief(discontent: float, new_rulers: float, *, honeymoon: float) -> float:
    """Daily change of discontent, share: down to ``honeymoon`` on the day after the rulers changed.

    >>> relief(0.75, 1.0, honeymoon=0.25)
    -0.5
    """
    return new_rulers * least(honeymoon - discontent, 0.0)
