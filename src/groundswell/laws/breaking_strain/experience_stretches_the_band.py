"""A band once stretched stays slack: whoever has been through a struggle breaks sooner the next time.

The talk's reading of 1905 as a rehearsal: no revolution is wasted, defeated armies learn (M22). Holds for
those who took part. Readings differ: defeat may leave lasting quiet instead, rulers learn as well (Weyland),
and by 1917 many workers of 1905 were gone, which in this law is the forgetting and the call-up.
"""

from groundswell.grammar.law import law


@law("breaking_strain", source="halinski2023:L77", ledger=("M22",), falls_with=("experience",))
def experience_stretches_the_band(experience: float, *, slack: float) -> float:
    """Change of the strain that stance can bear, share: ``-slack * experience``.

    >>> experience_stretches_the_band(0.5, slack=0.2)
    -0.1
    """
    return -slack * experience
