"""The army is part of society: its ranks feel as openly towards a crowd as their own kind at home have come
to.

The talk: class divisions reappear in the army, the ranks sympathise, the officers coerce (M42). Chorley and
Russell make the same link through conscription and length of service. Rival reading: material interest, coup-
proofing and hand-picked units outweigh origin (Barany). Soldiers' stance here is that of the persons in the
unit.
"""

from groundswell.grammar.law import law


@law("compassion", actor="unit", source="chorley1943", ledger=("M42",), rises_with=("stance_in_ranks",))
def ranks_share_the_stance(stance_in_ranks: float, *, warmth: float) -> float:
    """What makes soldiers side with the crowd, share: ``warmth * stance_in_ranks``.

    >>> ranks_share_the_stance(0.5, warmth=0.4)
    0.2
    """
    return warmth * stance_in_ranks
