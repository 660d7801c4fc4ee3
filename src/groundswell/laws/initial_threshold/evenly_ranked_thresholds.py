"""Thresholds are ranked evenly: nobody, one, two ... others must have joined before the next one does.

Granovetter's first example: a hundred people in a square with thresholds 0, 1, 2 ... 99. All join, one after
the other; put a 2 for the 1 and one person stands alone. A person's rank is their place among their fellows.
It is exact where places are evenly spaced, ``(k + 1/2) / n``; where they are drawn by luck it is a sample of
the same. The number of fellows makes the steps finer and moves nobody up or down. Both the threshold and the
share it is compared with are one division of two whole numbers, hence equal to the bit.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest
from groundswell.grammar.primitives import nearest


@law("initial_threshold", source="granovetter1978", rises_with=("temperament",))
def evenly_ranked_thresholds(temperament: float, fellows: float) -> float:
    """Share of others past which one joins: rank among one's fellows, from nought, over their number.

    >>> [evenly_ranked_thresholds((k + 0.5) / 100.0, 0.1) for k in (0, 1, 99)]
    [0.0, 0.01, 0.99]
    >>> evenly_ranked_thresholds(1.0, 0.1)
    1.0
    """
    number = greatest(nearest(1000.0 * fellows), 1.0)
    return nearest(temperament * number - 0.5) / number
