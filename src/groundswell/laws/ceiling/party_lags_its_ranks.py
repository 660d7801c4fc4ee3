"""A party follows its ranks, late.

What happens without a leader (M49): the same, slower.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest, least


@law(
    "ceiling",
    actor="organisation",
    source="michels1911",
    ledger=("M49",),
    rises_with=("programme", "discontent_of_workers"),
    falls_with=("ceiling",),
)
def party_lags_its_ranks(
    ceiling: float, programme: float, discontent_of_workers: float, *, pace: float
) -> float:
    """Daily change of how far it is ready to go, share: ``pace`` times what the ranks go further within it.

    >>> party_lags_its_ranks(0.5, 1.0, 0.75, pace=0.1)
    0.025
    """
    return pace * greatest(least(discontent_of_workers, programme) - ceiling, 0.0)
