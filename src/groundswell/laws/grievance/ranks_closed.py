"""While a country closes ranks against a threat, its quarrels wait.

The war of 1914 cut across a rising movement (M33, M37). The record has the strike of July 1914 beaten by a lock-out
before the war.
"""

from groundswell.grammar.law import law


@law("grievance", source="mueller1970", ledger=("M33", "M37"), falls_with=("rally",))
def ranks_closed(rally: float, *, weight: float) -> float:
    """Felt wrong that a rally takes away, share: ``-weight * rally``.

    >>> ranks_closed(0.5, weight=0.5)
    -0.25
    """
    return -weight * rally
