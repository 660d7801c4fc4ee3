"""Who is blamed for office is chosen less.

Junior partners lose most (M52); who stayed out has clean hands (M53).
"""

from groundswell.grammar.law import law


@law("pull", actor="organisation", source="kluverspoon2020", ledger=("M52", "M53"), falls_with=("blame",))
def clean_hands(blame: float) -> float:
    """Pull, share: ``1 - blame``.

    >>> clean_hands(0.25)
    0.75
    """
    return 1.0 - blame
