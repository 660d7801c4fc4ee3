"""When daily bread fails, people are moved at once, those too whom nobody organised.

The talk on February: women textile workers struck over bread and pulled the men out (M39). Want works twice:
it feeds discontent slowly, and it empties the table today. Thompson's food riots and Engel's bread queues are
the literature the ledger names. Rival reading: the lock-out at Putilov and organised metalworkers shaped the
spread.
"""

from groundswell.grammar.law import law


@law("grievance", source="halinski2023:L147", ledger=("M39",), rises_with=("want",))
def empty_shelves(want: float, *, weight: float) -> float:
    """Felt wrong that today's want adds, share: ``weight * want``.

    >>> empty_shelves(0.5, weight=0.5)
    0.25
    """
    return weight * want
