"""With experience people choose the party that goes as far as they would.

What M44 leaves for later, and what makes a party outside the government gain (M53).
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import exp, magnitude


@law(
    "pull",
    actor="organisation",
    source="halinski2023:L197",
    ledger=("M16", "M44", "M53"),
    falls_with=("learning",),
)
def near_in_programme(discontent_here: float, ceiling: float, learning: float, *, weight: float) -> float:
    """Pull, share: ``exp(-weight * learning * |discontent_here - ceiling|)``.

    >>> near_in_programme(0.5, 0.5, 1.0, weight=2.0)
    1.0
    """
    return exp(-weight * learning * magnitude(discontent_here - ceiling))
