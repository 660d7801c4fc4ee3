"""A person joins once enough of those whom they listen to have joined, and stays.

Granovetter's rule on a network: the share counts among one's own neighbours, and not in the crowd. Watts lets nobody
turn back, so that a cascade only grows. One who listens to nobody never joins.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest


@law(
    "participation",
    source="watts2002",
    rises_with=("active_among_neighbours", "active"),
    falls_with=("threshold",),
)
def neighbours_reach_threshold(active_among_neighbours: float, active: float, threshold: float) -> float:
    """Take part today, flag: 1 where ``active_among_neighbours >= threshold``, or if one did before.

    >>> neighbours_reach_threshold(0.2, 0.0, 0.18), neighbours_reach_threshold(0.1, 1.0, 0.18)
    (1.0, 1.0)
    >>> neighbours_reach_threshold(0.1, 0.0, 0.18)
    0.0
    """
    return greatest(active, 1.0 if active_among_neighbours >= threshold else 0.0)
