"""A society without a case: so many persons in one place, each alone or all together, tied at random or not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from groundswell.grammar.classic_way import Crowd
from groundswell.grammar.word import CLASSES
from groundswell.society.chance import uniform
from groundswell.society.society import Neighbours, Population, Society

PLACE = "square"
_TIES_STREAM, _INSTIGATORS_STREAM = 0x20, 0x21


def gather(crowd: Crowd, seed: int, replication: int = 0) -> Society:
    """A society of one crowd.

    Parameters
    ----------
    crowd : Crowd
        Who is there.
    seed, replication : int
        What ties, and who begins, hang on.

    Returns
    -------
    Society
        All persons in one collective; or each in one of their own, where something differs between them that a
        collective would share.
    """
    count = crowd.persons
    alone = bool(crowd.settings) or crowd.mean_degree is not None or crowd.instigators > 0
    sizes = np.ones(count, np.int32) if alone else np.array([count], np.int32)
    zeros = np.zeros(sizes.size, np.int32)
    settings = {word: np.array(values, np.float32) for word, values in crowd.settings.items()}
    if crowd.instigators:
        luck = uniform(seed, _INSTIGATORS_STREAM, 0, count, replication)
        settings["instigator"] = np.zeros(count, np.float32)
        settings["instigator"][np.argsort(luck, kind="stable")[: crowd.instigators]] = 1.0
    settings["fellows"] = np.full(sizes.size, count / 1000.0, np.float32)
    names = tuple(f"person {k + 1}" for k in range(count)) if alone else ("crowd",)
    tied = None if crowd.mean_degree is None else tied_at_random(count, crowd.mean_degree, seed, replication)
    people = Population(
        "person", names, zeros, zeros + CLASSES.index("workers"), zeros, sizes.astype(np.int64), sizes,
        np.arange(sizes.size, dtype=np.int32), sizes.astype(np.int64), np.zeros(sizes.size, np.int64), settings, tied,
    )  # fmt: skip
    return Society("crowd", 1, seed, (PLACE,), ("crowd",), {"person": people}, np.zeros((1, 1)))


def tied_at_random(count: int, mean_degree: float, seed: int, replication: int = 0) -> Neighbours:
    """Ties between persons, each pair alike and apart: degrees are Poisson's for many persons.

    Parameters
    ----------
    count : int
        Persons.
    mean_degree : float
        Ties of one of them, on average.
    seed, replication : int
        What they hang on.

    Returns
    -------
    Neighbours
        The pairs are passed over in steps that are drawn at once (Batagelj and Brandes 2005), so that the work is
        that of the ties and not of the pairs.
    """
    share = min(mean_degree / max(count - 1, 1), 1.0)
    pairs = _drawn_pairs(count * (count - 1) // 2, share, seed, replication)
    # Pair number p joins `late` with an earlier one: late (late - 1) / 2 <= p.
    late = np.floor((1.0 + np.sqrt(1.0 + 8.0 * pairs)) / 2.0).astype(np.int64)
    late += (late + 1) * late // 2 <= pairs
    late -= late * (late - 1) // 2 > pairs
    early = pairs - late * (late - 1) // 2
    ends, others = np.concatenate([late, early]), np.concatenate([early, late])
    order = np.lexsort((others, ends))
    first = np.concatenate([[0], np.cumsum(np.bincount(ends, minlength=count))]).astype(np.int64)
    return Neighbours(first, others[order].astype(np.int32))


def _drawn_pairs(total: int, share: float, seed: int, replication: int) -> NDArray[np.int64]:
    """Numbers of the pairs that are tied, rising."""
    if share <= 0.0 or total == 0:
        return np.zeros(0, np.int64)
    if share >= 1.0:
        return np.arange(total)
    found, last, row = [], -1, 0
    at_once = int(total * share * 1.1) + 64
    while last < total:
        luck = uniform(seed, _TIES_STREAM, row, at_once, replication)
        steps = 1 + np.floor(np.log(luck) / np.log1p(-share)).astype(np.int64)
        numbers = last + np.cumsum(steps)
        found.append(numbers)
        last, row = int(numbers[-1]), row + 1
    pairs = np.concatenate(found)
    return pairs[pairs < total]
