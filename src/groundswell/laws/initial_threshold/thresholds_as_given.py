"""Everyone has the threshold that is given for them, one by one.

For crowds whose every member is known, as in the examples by which Granovetter and Kuran show that one person can
decide between a riot and nothing.
"""

from groundswell.grammar.law import law


@law("initial_threshold", source="granovetter1978", rises_with=("threshold_given",))
def thresholds_as_given(threshold_given: float) -> float:
    """Share of others past which one joins: ``threshold_given``.

    >>> thresholds_as_given(0.2)
    0.2
    """
    return threshold_given
