"""Those who have shown their opposition act on it more readily than those who have only felt it.

Where stance has snapped (M17), the next act is easier: one has said who is to blame and is known to have said
so. Kuran's private truth, once public, binds. It is what makes a second wave larger than the first for the
same want. Rival reading: radicals act more because they always did, and stance follows the act.
"""

from groundswell.grammar.law import law


@law("grievance", source="kuran1995", ledger=("M17",), rises_with=("stance",))
def said_aloud(stance: float, *, commitment: float) -> float:
    """Felt wrong that public stance adds, share: ``commitment * stance``.

    >>> said_aloud(0.5, commitment=0.2)
    0.1
    """
    return commitment * stance
