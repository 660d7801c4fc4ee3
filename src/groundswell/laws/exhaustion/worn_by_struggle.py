"""Months of taking part wear people out in a way that a week at home does not mend.

Savings are gone, families press, and what was hoped for has not come. Beside the tiredness of single days (`fatigue`)
this is what ends a cycle of protest within a year or two, while discontent is as great as before (M63).
"""

from groundswell.grammar.law import law


@law("exhaustion", source="tarrow2011", ledger=("M63",), rises_with=("acts",), falls_with=("exhaustion",))
def worn_by_struggle(acts: float, exhaustion: float, *, cost: float) -> float:
    """Daily change of exhaustion, share: ``cost * acts * (1 - exhaustion)``.

    >>> worn_by_struggle(1.0, 0.5, cost=0.02), worn_by_struggle(0.0, 0.5, cost=0.02)
    (0.01, 0.0)
    """
    return cost * acts * (1.0 - exhaustion)
