"""Soldiers believe that a movement will win only when the crowd is large; what is missing cannot be made up
by talk.

A failed mutiny means a court martial, so a soldier must be convinced that this time it is serious (M43). It
multiplies with what others in the army have done, and only a part of the belief needs no crowd: added up
instead, units of the prototype melted one by one in 1916, before any crowd. Holds for the garrison of the
same town.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law("seriousness", actor="unit", source="halinski2023:L153", ledger=("M43",), rises_with=("crowd",))
def a_crowd_that_can_win(crowd: float, *, alone: float, enough: float) -> float:
    """Belief that the crowd is serious, share: from ``alone`` with no crowd to 1 with a crowd of ``enough``.

    >>> a_crowd_that_can_win(0.0, alone=0.25, enough=0.5), a_crowd_that_can_win(0.75, alone=0.25, enough=0.5)
    (0.25, 1.0)
    """
    return alone + (1.0 - alone) * least(crowd / enough, 1.0)
