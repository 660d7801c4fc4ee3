"""The newly awake follow the organisation whose name they know, not the one whose programme is nearest.

The talk on the spring of 1917: the masses could not tell the shades of the left apart and went to the
best-known (M44). Programme distance gains weight with experience, later, by other laws. Rivals: seats were
apportioned to small units; the moderates were truly preferred; the largest was truly the peasants' party.
"""

from groundswell.grammar.law import law


@law(
    "initial_support",
    actor="organisation",
    source="halinski2023:L157",
    ledger=("M44",),
    rises_with=("recognition",),
)
def best_known_first(recognition: float) -> float:
    """Share of the politically awake that follows it at the start: its share of recognition.

    >>> best_known_first(0.25)
    0.25
    """
    return recognition
