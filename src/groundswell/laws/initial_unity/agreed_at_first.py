"""The rulers begin nearly of one mind.

Splits at the top are what has to come before an outbreak (M38), so they cannot be there from the start.
"""

from groundswell.grammar.law import law


@law("initial_unity", actor="regime", source="odonnellschmitter1986", ledger=("M38",))
def agreed_at_first(*, level: float) -> float:
    """Unity at the start, share: ``level``.

    >>> agreed_at_first(level=0.75)
    0.75
    """
    return level
