"""The naive become radical by meeting radicals, the less the more moderates there are to talk them out of it.

Turchin treats radicalisation as an infection with immunity: those who were radical and gave it up dampen the
next wave, and waves of two generations follow. A little happens by itself. Rival reading: radicals are made
by events and interests, not by other radicals.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import clip


@law("radicalisation", source="turchin2016", falls_with=("moderates",))
def contagion_of_radicals(
    radicals: float, moderates: float, *, contagion: float, restraint: float, spontaneous: float
) -> float:
    """Chance per year of becoming radical.

    ``(contagion - restraint * moderates) * radicals + spontaneous``, held in 0-1. More radicals raise it
    while ``moderates < contagion / restraint`` and lower it beyond.

    >>> round(contagion_of_radicals(0.1, 0.0, contagion=0.3, restraint=1.0, spontaneous=0.0005), 6)
    0.0305
    >>> contagion_of_radicals(0.5, 0.5, contagion=0.3, restraint=1.0, spontaneous=0.0005)
    0.0
    """
    return clip((contagion - restraint * moderates) * radicals + spontaneous, 0.0, 1.0)
