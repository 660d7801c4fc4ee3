"""Councils grow out of general strikes: once most of a town is out for some days, someone has to run it.

The talk: soviets were extended strike committees, invented by nobody, and come again wherever there is a
general strike (M18). A daily chance above a size stands for "large enough for long enough". Rival reading:
party initiative and imitation; in 1917 politicians set up the Executive before the factories had voted
(Anweiler).
"""

from groundswell.grammar.law import law


@law(
    "founding",
    actor="institution",
    source="anweiler1974",
    ledger=("M18",),
    rises_with=("crowd", "is_council"),
    falls_with=("standing", "luck"),
)
def general_strike_founds_council(
    crowd: float, standing: float, is_council: float, luck: float, *, general: float, pace: float
) -> float:
    """Come into being today, flag: with chance ``pace`` while a share ``general`` of workers or more is out.

    >>> general_strike_founds_council(0.5, 0.0, 1.0, 0.1, general=0.4, pace=0.25)
    1.0
    >>> general_strike_founds_council(0.3, 0.0, 1.0, 0.1, general=0.4, pace=0.25)
    0.0
    """
    return (1.0 if crowd >= general else 0.0) * (1.0 if luck < pace else 0.0) * is_council * (1.0 - standing)
