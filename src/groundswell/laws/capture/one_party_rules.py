"""Who took power by a rising rules without oversight by choice, isolated or not.

The decline of the councils began at once after October (Pipes). The rival is that isolation, hunger and work did it,
by what they left people of time (M70).
"""

from groundswell.grammar.law import law


@law(
    "capture",
    actor="regime",
    source="pipes1990",
    ledger=("M70",),
    rises_with=("seized",),
    falls_with=("capture",),
)
def one_party_rules(capture: float, seized: float, *, pace: float) -> float:
    """Daily change of capture, share: ``pace * (1 - capture)`` after a rising took power.

    >>> one_party_rules(0.5, 1.0, pace=0.01)
    0.005
    """
    return pace * seized * (1.0 - capture)
