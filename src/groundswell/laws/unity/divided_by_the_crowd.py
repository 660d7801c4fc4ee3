"""A ruling group divides under stress, of war before the outbreak and of the crowd after it, and heals
slowly.

The talk: splits at the top come first, as rulers blame one another (M38); O'Donnell and Schmitter know no
transition without them. War divides while the street is still quiet, which is the claim; the crowd's own part
is the rival reading, that splits follow mass pressure, as in 1912-14 they hardly came at all.
"""

from groundswell.grammar.law import law


@law(
    "unity",
    actor="regime",
    source="odonnellschmitter1986",
    ledger=("M38",),
    falls_with=("unity", "crowd", "war"),
)
def divided_by_the_crowd(
    unity: float, crowd: float, war: float, *, wear: float, war_wear: float, healing: float
) -> float:
    """Daily change of unity, share: ``healing * (1 - unity) - (wear * crowd + war_wear * war) * unity``.

    >>> divided_by_the_crowd(1.0, 0.5, 0.0, wear=0.02, war_wear=0.005, healing=0.01)
    -0.01
    """
    return healing * (1.0 - unity) - (wear * crowd + war_wear * war) * unity
