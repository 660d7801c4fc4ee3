"""New rulers who came by a mutiny have little force to use.

The police were gone and the garrison was owed a debt.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law(
    "repression", actor="regime", source="wade2000", ledger=("M46",), falls_with=("repression", "new_rulers")
)
def new_rulers_hold_back(repression: float, new_rulers: float, *, left: float) -> float:
    """Daily change of the readiness to use force, share: down to ``left`` on the day after the rulers changed.

    >>> new_rulers_hold_back(0.75, 1.0, left=0.25)
    -0.5
    """
    return new_rulers * least(left - repression, 0.0)
