"""A large crowd that stands before the soldiers, talks to them and does not go away moves them by itself.

Sympathy needs contact (M42): Chenoweth and Stephan find that troops go over more often to large and mixed
crowds. Opinion in the ranks is another law; this one is about being there. Holds where crowd and unit meet,
and not for barracks behind a river.
"""

from groundswell.grammar.law import law


@law("compassion", actor="unit", source="chenowethstephan2011", ledger=("M42",), rises_with=("crowd",))
def faces_in_the_crowd(crowd: float, *, contact: float) -> float:
    """What makes soldiers side with the crowd, share: ``contact * crowd``.

    >>> faces_in_the_crowd(0.5, contact=0.4)
    0.2
    """
    return contact * crowd
