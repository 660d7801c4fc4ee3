"""Who governs is charged with what is not delivered.

Whether or not they had the power to deliver it (M52).
"""

from groundswell.grammar.law import law


@law(
    "blame",
    actor="organisation",
    source="halinski2023:L193",
    ledger=("M52",),
    rises_with=("governing", "discontent_here"),
    falls_with=("blame",),
)
def charged_for_office(blame: float, governing: float, discontent_here: float, *, pace: float) -> float:
    """Daily change of blame, share: ``pace * governing * discontent_here * (1 - blame)``.

    >>> charged_for_office(0.5, 1.0, 0.5, pace=0.01)
    0.0025
    """
    return pace * governing * discontent_here * (1.0 - blame)
