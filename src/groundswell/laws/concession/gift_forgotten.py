"""What rulers gave is soon taken for granted, or taken back.

From the manifesto to the coup of June 1907.
"""

from groundswell.grammar.law import law


@law("concession", actor="regime", source="tocqueville1856", ledger=("M47",), falls_with=("concession",))
def gift_forgotten(concession: float, *, pace: float) -> float:
    """Daily change of the concession, share: ``-pace * concession``.

    >>> gift_forgotten(0.5, pace=0.01)
    -0.005
    """
    return -pace * concession
