"""A country begins with the discontent of a quiet year.

No first day is without a past; a society that began content would spend the first year catching up with
itself. That everyone begins alike is our simplification: what differs between persons is how much it takes to
move them.
"""

from groundswell.grammar.law import law


@law("initial_discontent", source="assumption", ledger=("M17",))
def settled_discontent(*, level: float) -> float:
    """Private discontent at the start, share: ``level``.

    >>> settled_discontent(level=0.5)
    0.5
    """
    return level
