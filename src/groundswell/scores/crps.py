"""Continuous ranked probability score: how far the draws lie from the record, less half their own spread.

In one formula, mean |x - y| - mean |x - x'| / 2 over draws x, x' and the record y. It is the absolute error
where all draws agree, and rewards a forecast for being both near and honest about its spread. This is the
plain form, the score of the draws as they are; small ensembles are not given the "fair" correction, which
would score the distribution behind them.
"""

from collections.abc import Sequence

from groundswell.grammar.score import score


@score(unit="as the record", source="gneitingraftery2007:367")
def crps(draws: Sequence[float], recorded: float) -> float:
    """Return the score; ValueError where there is no draw.

    >>> crps([3.0], 5.0)
    2.0
    >>> crps([0.0, 1.0], 0.5)
    0.25
    """
    if not len(draws):
        raise ValueError("crps: a forecast without draws cannot be scored")
    ordered = sorted(draws)
    n = len(ordered)
    distance = sum(abs(x - recorded) for x in ordered) / n
    # Sorted, each draw stands above i others and below n - 1 - i: all pairs without walking them.
    spread = sum((2 * i - n + 1) * x for i, x in enumerate(ordered)) / (n * n)
    return distance - spread
