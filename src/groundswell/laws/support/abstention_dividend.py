"""Whoever stays out of a government that delivers nothing takes no blame, and gains what those inside lose.

The talk on both halves: entering without power brings only blame (M52), staying out pays (M53). Klüver and
Spoon find that junior partners lose against seniors in 28 countries. It moves while people move, hence the
crowd; what is lost by one is won by another, and nobody is won from outside politics. Rivals: growth through
programme, or through organisation in the factories.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest


@law(
    "support",
    actor="organisation",
    source="kluverspoon2020",
    ledger=("M52", "M53"),
    rises_with=("opposition", "support_of_all"),
    falls_with=("support", "support_outside"),
)
def abstention_dividend(
    support: float,
    opposition: float,
    support_outside: float,
    support_of_all: float,
    crowd: float,
    *,
    pace: float,
) -> float:
    """Daily change of support, share.

    ``pace * crowd * (opposition - support * support_outside / support_of_all)``: a replicator, which sums to
    nought over all organisations.

    >>> round(abstention_dividend(0.4, 0.4, 0.1, 0.25, 0.5, pace=0.05), 6)
    0.006
    """
    return pace * crowd * (opposition - support * support_outside / greatest(support_of_all, 0.001))
