"""Rulers who are no longer believed breed discontent in private, whatever people show.

The strain gathers before the outbreak (M17), and what discredits rulers works on everyone at once (M38). Where
legitimacy is whole it adds nothing.
"""

from groundswell.grammar.law import law


@law("discontent", source="goldstone1991", ledger=("M17", "M38"), falls_with=("legitimacy",))
def discredit(legitimacy: float, *, pace: float) -> float:
    """Daily change of discontent, share: ``pace * (1 - legitimacy)``.

    >>> discredit(0.5, pace=0.002)
    0.001
    """
    return pace * (1.0 - legitimacy)
