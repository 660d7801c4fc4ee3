"""A defeat is forgotten over years.

New workers come who were not there (M32).
"""

from groundswell.grammar.law import law


@law("defeat", actor="regime", source="halinski2023:L127", ledger=("M22", "M32"), falls_with=("defeat",))
def defeat_fades(defeat: float, *, pace: float) -> float:
    """Daily change of the memory of defeat, share: ``-pace * defeat``.

    >>> defeat_fades(0.5, pace=0.001)
    -0.0005
    """
    return -pace * defeat
