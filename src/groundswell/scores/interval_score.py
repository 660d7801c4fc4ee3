"""Interval score at 80 per cent: the width of the central interval, and ten times any miss.

A forecast whose interval is wide pays for the width; one whose interval the record escapes pays ten
times what it escapes by. It is proper for the pair of quantiles at 10 and 90 per cent, whatever the tails.
"""

from collections.abc import Sequence
from math import floor

from groundswell.grammar.score import score

TAIL = 0.1


@score(unit="as the record", source="gneitingraftery2007:370")
def interval_score(draws: Sequence[float], recorded: float) -> float:
    """Return the score; ValueError where there is no draw.

    >>> interval_score([0.0, 10.0], 5.0)
    8.0
    >>> interval_score([0.0, 10.0], 11.0)
    28.0
    """
    if not len(draws):
        raise ValueError("interval_score: a forecast without draws cannot be scored")
    ordered = sorted(draws)
    low, high = _quantile(ordered, TAIL), _quantile(ordered, 1.0 - TAIL)
    return high - low + (max(0.0, low - recorded) + max(0.0, recorded - high)) / TAIL


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Between the two draws nearest to that share, in proportion."""
    place = share * (len(ordered) - 1)
    below = min(floor(place), len(ordered) - 2) if len(ordered) > 1 else 0
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
