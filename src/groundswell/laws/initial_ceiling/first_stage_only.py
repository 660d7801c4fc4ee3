"""However far a programme goes, doctrine stops it at the first stage.

The old theory becomes a brake when its ceiling is reached (M30). Lih holds that the line of March 1917 was no brake.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law(
    "initial_ceiling",
    actor="organisation",
    source="halinski2023:L117",
    ledger=("M30",),
    rises_with=("programme",),
)
def first_stage_only(programme: float, *, stage: float) -> float:
    """How far it is ready to go at the start, share: ``min(programme, stage)``.

    >>> first_stage_only(0.75, stage=0.5)
    0.5
    """
    return least(programme, stage)
