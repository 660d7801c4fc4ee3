"""A government that is believed less and less calls the councils' parties into it.

May 1917: ministers without power (M52), and a theory that the bourgeoisie must rule (M45).
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest


@law(
    "entry",
    actor="regime",
    source="halinski2023:L193",
    ledger=("M45", "M52"),
    rises_with=("fallen",),
    falls_with=("legitimacy", "luck"),
)
def called_into_the_government(
    fallen: float, legitimacy: float, luck: float, *, rate: float, patience: float
) -> float:
    """Enter the government, flag: with chance ``rate * max(patience - legitimacy, 0)`` after the fall.

    >>> called_into_the_government(1.0, 0.25, 0.1, rate=0.5, patience=0.75)
    1.0
    """
    return fallen if luck < rate * greatest(patience - legitimacy, 0.0) else 0.0
