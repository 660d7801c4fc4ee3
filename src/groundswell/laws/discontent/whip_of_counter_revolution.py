"""An attack from the right that fails drives people on.

After August 1917 the talk has everyone move at once (M60). In other countries it was the government that gained
from a coup it beat; here it does not profit, which the record may refute.
"""

from groundswell.grammar.law import law


@law(
    "discontent",
    source="halinski2023:L217",
    ledger=("M60", "M58"),
    rises_with=("coup_beaten",),
    falls_with=("discontent",),
)
def whip_of_counter_revolution(discontent: float, coup_beaten: float, *, weight: float) -> float:
    """Daily change of discontent, share: ``weight * (1 - discontent)`` on the day after a coup failed.

    >>> whip_of_counter_revolution(0.5, 1.0, weight=0.25)
    0.125
    """
    return weight * coup_beaten * (1.0 - discontent)
