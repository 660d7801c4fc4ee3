"""The more others are seen to act, the less strain it takes to bring one's own thoughts into the open.

Kuran's mechanism: the cost of showing what one thinks falls with the size of the opposition already shown, so
that a small surprise can carry a quiet society far. The talk says it of events, not arguments, moving people
(M16, M17). Rival reading: what spreads is information about others (Lohmann), and no strain is needed.
"""

from groundswell.grammar.law import law


@law("breaking_strain", source="kuran1991", ledger=("M16", "M17", "M40"), falls_with=("participation_seen",))
def others_loosen_the_band(participation_seen: float, *, pull: float) -> float:
    """Change of the strain that stance can bear, share: ``-pull * participation_seen``.

    >>> others_loosen_the_band(0.5, pull=0.4)
    -0.2
    """
    return -pull * participation_seen
