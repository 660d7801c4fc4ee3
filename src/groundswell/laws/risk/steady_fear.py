"""Fear of repression is the same however many others act: numbers give no safety.

The rival of the loss of fear (M41): repression works on each person alone, through dismissal, exile and the
police list, and large movements are crushed as well as small ones. Lichbach's review finds deterrence and
escalation both on record; this is deterrence alone.
"""

from groundswell.grammar.law import law


@law("risk", source="lichbach1987", ledger=("M41",), rises_with=("repression",))
def steady_fear(repression: float, *, fear: float) -> float:
    """Expected personal cost of acting, share: ``fear * repression``.

    >>> steady_fear(0.5, fear=0.4)
    0.2
    """
    return fear * repression
