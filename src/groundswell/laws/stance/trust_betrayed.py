"""Whoever appealed loyally and was shot at shows from then on what they think.

The inherited frame of the father of his people holds until it is disproved at a stroke (M13, M15).
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law(
    "stance",
    source="halinski2023:L61",
    ledger=("M13", "M15"),
    rises_with=("outrage_here", "outrage_heard"),
    falls_with=("stance",),
)
def trust_betrayed(
    stance: float, outrage_here: float, outrage_heard: float, *, weight: float, news: float
) -> float:
    """Daily change of public stance, share.

    ``weight * min(outrage_here + news * outrage_heard, 1) * (1 - stance)``.

    >>> trust_betrayed(0.0, 0.25, 0.5, weight=0.5, news=0.5)
    0.25
    """
    return weight * least(outrage_here + news * outrage_heard, 1.0) * (1.0 - stance)
