"""People differ in how much it takes to move them, and extremes are rare: the differences are normal.

Granovetter shows that the spread of thresholds, not their mean, decides what a crowd does. A normal spread
has thin tails; a logistic one of like width gave several times too many strikers in quiet years (prototype).
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import normal_quantile


@law("initial_caution", source="granovetter1978", ledger=("M14",), rises_with=("temperament",))
def differ_with_thin_tails(temperament: float) -> float:
    """How much more than the middle person one needs to be moved, in standard deviations.

    >>> differ_with_thin_tails(0.5), round(differ_with_thin_tails(0.975), 2)
    (0.0, 1.96)
    """
    return normal_quantile(temperament)
