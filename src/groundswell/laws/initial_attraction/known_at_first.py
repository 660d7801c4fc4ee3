"""Before anyone knows programmes, a party attracts by its name.

The start of what `known_by_name` says of every day (M44).
"""

from groundswell.grammar.law import law


@law(
    "initial_attraction",
    actor="organisation",
    source="halinski2023:L157",
    ledger=("M44",),
    rises_with=("recognition",),
)
def known_at_first(recognition: float) -> float:
    """Attraction at the start, share: its recognition.

    >>> known_at_first(0.25)
    0.25
    """
    return recognition
