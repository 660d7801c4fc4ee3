"""Quarrels over a foreman, a fine or a rate are many and small, and now and then great: some plant is always stirred.

Sizes that spread by factors, not by sums, are why single plants strike in the quietest year, why their number grows
steadily with what is felt everywhere, and why the great outbreak starts in one of them (M14, M34). Strikes of Chicago
and Paris were of all sizes, with no typical one.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import expm1


@law("grievance", source="biggs2005", ledger=("M14", "M34"), rises_with=("mood_at_work",))
def quarrels_at_work(mood_at_work: float, *, weight: float, spread: float) -> float:
    """Felt wrong, share: ``weight * (exp(spread * mood_at_work) - 1)``, nothing on a plant's usual day.

    >>> quarrels_at_work(0.0, weight=0.03, spread=1.0)
    0.0
    >>> round(quarrels_at_work(2.5, weight=0.03, spread=1.0), 3)
    0.335
    """
    return weight * expm1(spread * mood_at_work)
