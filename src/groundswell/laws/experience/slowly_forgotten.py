"""What a struggle has taught is lost again, but over many years.

The memory of 1905 was there in 1917 (M22): forgetting takes longer than the twelve years between. It stands
for all ways of loss: ageing, moving away, call-up. Refuted where a defeat erases what was gained.
"""

from groundswell.grammar.law import law


@law("experience", source="halinski2023:L77", ledger=("M22",), falls_with=("experience",))
def slowly_forgotten(experience: float, *, pace: float) -> float:
    """Daily change of experience, share: ``-pace * experience``.

    >>> slowly_forgotten(0.5, pace=0.0002)
    -0.0001
    """
    return -pace * experience
