"""Leaders add up votes, garrison and councils, and misread them by luck.

Returns, reports and anecdotes (M64). A council that is obeyed is the name in which one can act (M66).
"""

from groundswell.grammar.law import law


@law(
    "signs",
    actor="organisation",
    source="halinski2023:L225",
    ledger=("M64", "M66"),
    rises_with=("support", "units_refusing", "council_here", "luck"),
)
def balance_of_forces(
    support: float, units_refusing: float, council_here: float, luck: float, *, noise: float
) -> float:
    """Signs, share: ``support + units_refusing + council_here``, give or take ``noise / 2``.

    >>> balance_of_forces(0.5, 0.25, 0.25, 0.5, noise=0.5)
    1.0
    """
    return support + units_refusing + council_here + noise * (luck - 0.5)
