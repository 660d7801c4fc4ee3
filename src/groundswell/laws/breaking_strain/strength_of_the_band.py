"""Each person's public stance bears a strain of its own before it gives way; the differences have thin tails.

The talk holds consciousness to be conservative: people cling to what they know as long as they can (M16).
Kuran gives everyone a private threshold between what is thought and what is shown. That strengths are spread
normally is our reading: with fatter tails quiet years are too loud and busy ones all or nothing.
"""

from groundswell.grammar.law import law


@law("breaking_strain", source="kuran1991", ledger=("M16", "M17"), rises_with=("caution",))
def strength_of_the_band(caution: float, *, strength: float, spread: float) -> float:
    """Strain that stance can bear when nobody else moves, share: ``strength + spread * caution``.

    >>> strength_of_the_band(1.0, strength=0.5, spread=0.25)
    0.75
    """
    return strength + spread * caution
