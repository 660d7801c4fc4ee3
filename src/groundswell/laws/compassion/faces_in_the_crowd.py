"""A large crowd that stands before the soldiers, talks to them and does not go away moves them by itself.

Women under the bellies of the Cossacks' horses are in every account of February (M42); contact and persistence
count beside opinion. Wildman and Bushnell show soldiers reading the street as well as their officers. Holds where
crowd and unit meet; in barracks behind a river it does not.
"""

from groundswell.grammar.law import law


@law("compassion", actor="unit", source="wildman1980", ledger=("M42",), rises_with=("crowd",))
def faces_in_the_crowd(crowd: float, *, contact: float) -> float:
    """What makes soldiers side with the crowd, share: ``contact * crowd``.

    >>> faces_in_the_crowd(0.5, contact=0.4)
    0.2
    """
    return contact * crowd
