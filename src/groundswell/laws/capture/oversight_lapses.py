"""Where people have no hours for politics officials rule without oversight, and past a point for good.

The last link (M70). Capture feeds itself: that is the point of no return. Michels expects it of any organisation.
"""

from groundswell.grammar.law import law


@law("capture", actor="regime", source="michels1911", ledger=("M70",), falls_with=("political_hours",))
def oversight_lapses(
    capture: float, political_hours: float, seized: float, *, pace: float, turn: float
) -> float:
    """Daily change of capture, share.

    ``pace * (0.05 + capture) * (1 - capture) * (1 - political_hours + capture - turn)`` after a rising took power.

    >>> oversight_lapses(0.45, 0.5, 1.0, pace=0.1, turn=0.95)
    0.0
    """
    return pace * seized * (0.05 + capture) * (1.0 - capture) * (1.0 - political_hours + capture - turn)
