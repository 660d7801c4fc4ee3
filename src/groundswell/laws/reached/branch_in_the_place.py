"""A union made by the police reaches those of its place whom no party had.

Its branches were open to all, and in 1904 they were what organisation most workers of the capital knew (M12). Once it
is closed it reaches nobody.
"""

from groundswell.grammar.law import law


@law("reached", source="sablinsky1976", ledger=("M12", "M39"), rises_with=("shelter_here",))
def branch_in_the_place(shelter_here: float) -> float:
    """Chance of having been reached by the union: the room that it gives in one's place.

    >>> branch_in_the_place(0.25)
    0.25
    """
    return shelter_here
