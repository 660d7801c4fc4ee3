"""Thresholds are spread normally about a mean; those who draw a negative one begin without waiting for
anybody.

Granovetter's second example. With a mean of a quarter, the share that ends up taking part jumps as the spread
passes about 12 in a hundred, while the average person stays the same: outcomes do not show what people want.
The draw is left as it is; a negative one is an instigator, and one above 1 never joins.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import normal_quantile


@law("initial_threshold", source="granovetter1978", rises_with=("temperament",))
def normal_thresholds(temperament: float, *, mean: float, spread: float) -> float:
    """Share of others past which one joins: ``mean + spread * normal_quantile(temperament)``.

    >>> normal_thresholds(0.5, mean=0.25, spread=0.125)
    0.25
    >>> normal_thresholds(0.001, mean=0.25, spread=0.125) < 0.0
    True
    """
    return mean + spread * normal_quantile(temperament)
