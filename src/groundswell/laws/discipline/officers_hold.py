"""Officers hold their men by habit, pay and the court martial, in some units better than in others.

The other side of M42. Guards and Cossacks were not line infantry; in the prototype the loss of trained
officers in the war decides between 1905 and 1917, which this first form leaves to the prior. Barany weighs
such things within the army against those of state and society.
"""

from groundswell.grammar.law import law


@law("discipline", actor="unit", source="barany2016", ledger=("M42",), rises_with=("steadiness",))
def officers_hold(steadiness: float, *, hold: float) -> float:
    """What holds soldiers to their officers, share: ``hold + steadiness``.

    >>> officers_hold(0.125, hold=0.5)
    0.625
    """
    return hold + steadiness
