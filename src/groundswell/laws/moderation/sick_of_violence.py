"""Radicals give up in proportion to how many radicals there were some years before.

Turchin's exhaustion: people turn away from violence once they have lived through enough of it, after a lag of
about ten years in which it does its harm. Rival reading: radicals age out, or win.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import clip


@law("moderation", source="turchin2016", rises_with=("radicals_before",))
def sick_of_violence(radicals_before: float, *, exhaustion: float) -> float:
    """Chance per year of giving up a radical position: ``exhaustion * radicals_before``, held in 0-1.

    >>> sick_of_violence(0.5, exhaustion=0.5)
    0.25
    """
    return clip(exhaustion * radicals_before, 0.0, 1.0)
