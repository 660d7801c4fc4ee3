"""A council is obeyed from its first day by those who sent their delegates to it.

It begins as the strikers' own committee (M18): it need not win its first orders from anybody. How many obey
on that day sets whether it survives the days after.
"""

from groundswell.grammar.law import law


@law("obedience", actor="institution", source="anweiler1974", ledger=("M18",), rises_with=("arises",))
def a_new_council_is_heard(arises: float, *, foothold: float) -> float:
    """Change of obedience on the day of founding, share: ``foothold``.

    >>> a_new_council_is_heard(1.0, foothold=0.2), a_new_council_is_heard(0.0, foothold=0.2)
    (0.2, 0.0)
    """
    return foothold * arises
