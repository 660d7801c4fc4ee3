"""A crowd in the streets is force for the council, against the government.

Popular support counts beside arms (M46): while the factories stand still, what runs is what the council lets
run. It passes with the strike, when what is left is what soldiers do.
"""

from groundswell.grammar.law import law


@law(
    "armed_support",
    actor="institution",
    source="trotsky1909",
    ledger=("M18", "M46"),
    without_direction="a crowd speaks for a council and against a government",
)
def the_street_is_with_it(crowd: float, is_council: float, *, weight: float) -> float:
    """Force for it less that for its rival, share: ``weight * crowd``; a government's is the negative.

    >>> the_street_is_with_it(0.5, 1.0, weight=0.5)
    0.25
    >>> the_street_is_with_it(0.5, 0.0, weight=0.5)
    -0.25
    """
    return weight * crowd * (2.0 * is_council - 1.0)
