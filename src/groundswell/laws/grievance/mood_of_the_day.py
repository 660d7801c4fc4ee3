"""Moods that nobody in the model has made pass over towns and the country.

Luck of single persons averages out in a crowd; what a rumour or a newspaper did on a day is shared. It is
why the day of an outbreak surprises (M34) though its size does not.
"""

from groundswell.grammar.law import law


@law(
    "grievance",
    source="biggs2005",
    ledger=("M14", "M34"),
    rises_with=("mood_here", "mood_in_country"),
)
def mood_of_the_day(mood_here: float, mood_in_country: float, *, town: float, country: float) -> float:
    """Felt wrong, share: ``town * mood_here + country * mood_in_country``.

    >>> mood_of_the_day(1.0, 0.5, town=0.5, country=0.5)
    0.75
    """
    return town * mood_here + country * mood_in_country
