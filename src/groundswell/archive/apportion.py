"""Whole persons out of shares, so that the parts add up to the whole."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, fsum


def apportion(total: int, weights: Sequence[float]) -> list[int]:
    """Share out `total` in whole numbers by weight, the largest remainders first.

    Parameters
    ----------
    total : int
        What to share out, not negative.
    weights : sequence of float
        None negative, not all zero unless `total` is; of equal remainders the earlier is served first.

    Returns
    -------
    list of int
        Adds up to `total`, and each within one of its exact share.

    >>> apportion(10, [1, 1, 1])
    [4, 3, 3]
    """
    whole = fsum(weights)
    if total < 0 or any(weight < 0 for weight in weights) or (total and not whole > 0):
        raise ValueError(f"cannot share out {total} by weights that add up to {whole}")
    exact = [total * (weight / whole) if total else 0.0 for weight in weights]
    parts = [floor(share) for share in exact]
    order = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for i in order[: total - sum(parts)]:
        parts[i] += 1
    return parts


def nearest_whole(value: float) -> int:
    """Return the nearest whole number, halves upward: Python's own rounds 0.5 and 2.5 to even."""
    return floor(value + 0.5)
