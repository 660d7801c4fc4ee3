"""Out of office, blame fades.

Responsibility is soon unclear again.
"""

from groundswell.grammar.law import law


@law(
    "blame",
    actor="organisation",
    source="powellwhitten1993",
    ledger=("M52",),
    rises_with=("governing",),
    falls_with=("blame",),
)
def blame_fades(blame: float, governing: float, *, pace: float) -> float:
    """Daily change of blame, share: ``-pace * blame`` out of office.

    >>> blame_fades(0.5, 0.0, pace=0.01)
    -0.005
    """
    return -pace * blame * (1.0 - governing)
