"""Where parties are free, people come to know what they stand for.

In months, says the talk; elections show it (M44).
"""

from groundswell.grammar.law import law


@law(
    "learning",
    actor="organisation",
    source="halinski2023:L197",
    ledger=("M16", "M44"),
    rises_with=("fallen",),
    falls_with=("learning",),
)
def freedom_teaches(learning: float, fallen: float, *, pace: float) -> float:
    """Daily change of learning, share: ``pace * (1 - learning)`` once the old rulers have fallen.

    >>> freedom_teaches(0.5, 1.0, pace=0.01)
    0.005
    """
    return pace * fallen * (1.0 - learning)
