"""Rulers who lose battles are believed less.

Port Arthur, Mukden, Tsushima; the retreat of 1915. Defeat in war is Skocpol's cause of
revolutions, here one of several.
"""

from groundswell.grammar.law import law


@law(
    "legitimacy", actor="regime", source="skocpol1979", ledger=("M38",), falls_with=("legitimacy", "reverses")
)
def battles_lost(legitimacy: float, reverses: float, *, blow: float) -> float:
    """Daily change of legitimacy while a lost battle is fresh, share: ``-blow * legitimacy * reverses``.

    >>> battles_lost(0.5, 1.0, blow=0.01)
    -0.005
    """
    return -blow * legitimacy * reverses
