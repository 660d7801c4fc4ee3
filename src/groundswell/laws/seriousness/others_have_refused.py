"""Soldiers believe that a mutiny will win in proportion to how many units have refused already.

The coordination in M43: nobody wants to be the first, so an army holds entirely and then melts within hours.
It is the global game of regime change with units as players. Rival reading: it was the order to fire, or the
officers' own choice.
"""

from groundswell.grammar.law import law


@law("seriousness", actor="unit", source="angeletos2007", ledger=("M43",), rises_with=("others_refusing",))
def others_have_refused(others_refusing: float, *, weight: float) -> float:
    """Belief that the army is giving way, share: ``weight * others_refusing``.

    >>> others_have_refused(0.5, weight=0.5)
    0.25
    """
    return weight * others_refusing
