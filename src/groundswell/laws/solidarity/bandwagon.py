"""People join the more readily, the more of those around them take part.

Granovetter's models rest on it and so does the spread of strikes from plant to plant (M40). Small differences
in who stands next to whom then make large differences in outcome. With too strong a pull every wave goes to
the end and stays there. Rival reading: Olson's, that each joiner makes one's own part less needed.
"""

from groundswell.grammar.law import law


@law("solidarity", source="granovetter1978", ledger=("M40",), rises_with=("participation_seen",))
def bandwagon(participation_seen: float, *, pull: float) -> float:
    """Pull of others who take part, share: ``pull * participation_seen``.

    >>> bandwagon(0.5, pull=0.4)
    0.2
    """
    return pull * participation_seen
