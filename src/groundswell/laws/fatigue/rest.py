"""Tiredness passes, over a month or two.

The falling half of the law that permanent mobilisation tires (M63): what is gone is regained by ordinary
life. It sets how soon a second wave can follow on a first.
"""

from groundswell.grammar.law import law


@law("fatigue", source="hirschman1982", ledger=("M63",), falls_with=("fatigue",))
def rest(fatigue: float, *, pace: float) -> float:
    """Daily change of fatigue, share: ``-pace * fatigue``.

    >>> rest(0.5, pace=0.02)
    -0.01
    """
    return -pace * fatigue
