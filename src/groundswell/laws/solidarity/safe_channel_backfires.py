"""A union made by the police to keep discontent safe is where the discontented find each other.

There was nowhere else to go (M12). Official unions elsewhere kept quiet for decades: the case is one.
"""

from groundswell.grammar.law import law


@law("solidarity", source="sablinsky1976", ledger=("M12",), rises_with=("shelter_here", "discontent"))
def safe_channel_backfires(shelter_here: float, discontent: float, *, weight: float) -> float:
    """Pull of others, share: ``weight * shelter_here * discontent``.

    >>> safe_channel_backfires(0.5, 0.5, weight=0.5)
    0.125
    """
    return weight * shelter_here * discontent
