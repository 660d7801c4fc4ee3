"""One joins in public once what integrity gains by it outweighs what reputation loses.

Kuran's person gives up reputation by opposing when few do, and integrity by keeping silent. The loss of reputation
falls with the size of the public opposition, the gain of integrity rises with private opposition; where they meet is
the threshold. Linear in both is our simplification: the paper draws curves and gives no formula.
"""

from groundswell.grammar.law import law


@law("initial_threshold", source="kuran1991", falls_with=("discontent",))
def reputation_against_integrity(discontent: float, *, reputation: float, integrity: float) -> float:
    """Share of others past which one joins: where ``reputation * (1 - share) = integrity * discontent``.

    >>> reputation_against_integrity(0.75, reputation=1.0, integrity=1.0)
    0.25
    >>> reputation_against_integrity(0.75, reputation=1.0, integrity=2.0) < 0.0
    True
    """
    return 1.0 - integrity * discontent / reputation
