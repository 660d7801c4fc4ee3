"""Ordinary life restores those whom a cycle of struggle wore out, over a year and more.

Citizens swing back to private life, and from there again to the public one (M63); it sets how soon a second cycle of
protest can follow on a first. Rival reading: a new generation comes, and the old one never returns.
"""

from groundswell.grammar.law import law


@law("exhaustion", source="hirschman1982", ledger=("M63",), falls_with=("exhaustion",))
def ordinary_life_restores(exhaustion: float, *, pace: float) -> float:
    """Daily change of exhaustion, share: ``-pace * exhaustion``.

    >>> ordinary_life_restores(0.5, pace=0.002)
    -0.001
    """
    return -pace * exhaustion
