"""Who lives scattered over villages believes less that acting together would succeed.

The talk holds that peasants follow a class of the towns (M25). Communes acted together very well where they acted; the
record of 1917 may refute this.
"""

from groundswell.grammar.law import law


@law("efficacy", source="halinski2023:L97", ledger=("M25",), rises_with=("in_town",))
def scattered(in_town: float, *, weight: float) -> float:
    """Belief that acting would succeed, share: ``-weight`` outside towns.

    >>> scattered(0.0, weight=0.25)
    -0.25
    """
    return weight * (in_town - 1.0)
