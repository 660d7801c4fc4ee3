"""Whom a long struggle has worn out takes more to be moved, whatever they think.

The slow side of the law that permanent mobilisation tires (M63): if leaders delay, people go home. Rival reading:
falling turnout shows the moderates leaving, not the radicals tiring.
"""

from groundswell.grammar.law import law


@law("weariness", source="halinski2023:L223", ledger=("M63",), rises_with=("exhaustion",))
def worn_out(exhaustion: float, *, weight: float) -> float:
    """What exhaustion takes from the will to act, share: ``weight * exhaustion``.

    >>> worn_out(0.5, weight=0.5)
    0.25
    """
    return weight * exhaustion
