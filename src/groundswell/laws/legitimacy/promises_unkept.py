"""New rulers who go on with the war use up the belief in them.

What was expected of February did not come (M51). After a rising that means to end the war this stops.
"""

from groundswell.grammar.law import law


@law(
    "legitimacy",
    actor="regime",
    source="halinski2023:L193",
    ledger=("M51",),
    rises_with=("seized",),
    falls_with=("legitimacy", "fallen", "war"),
)
def promises_unkept(legitimacy: float, fallen: float, seized: float, war: float, *, pace: float) -> float:
    """Daily change of legitimacy, share: ``-pace * legitimacy`` while those who came with the fall wage war.

    >>> promises_unkept(0.5, 1.0, 0.0, 1.0, pace=0.01)
    -0.005
    """
    return -pace * legitimacy * fallen * war * (1.0 - seized)
