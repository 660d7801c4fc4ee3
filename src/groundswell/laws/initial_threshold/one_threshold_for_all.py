"""All have one threshold: what differs between them is how many they hear.

Watts's simplest case. One who listens to few is moved by one of them; one who listens to many is not.
"""

from groundswell.grammar.law import law


@law("initial_threshold", source="watts2002")
def one_threshold_for_all(*, phi: float) -> float:
    """Share of others past which one joins: ``phi``.

    >>> one_threshold_for_all(phi=0.25)
    0.25
    """
    return phi
