"""A low threshold shows how much one hides: what it takes to join tells the private preference behind it.

The payoffs of Kuran's model read backwards, for examples that give thresholds and no preferences.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import clip


@law("initial_discontent", source="kuran1991", falls_with=("threshold_given",))
def preference_behind_threshold(threshold_given: float, *, reputation: float, integrity: float) -> float:
    """Private opposition, share: ``(1 - threshold_given) * reputation / integrity``, held in 0-1.

    >>> preference_behind_threshold(0.25, reputation=1.0, integrity=1.0)
    0.75
    """
    return clip((1.0 - threshold_given) * reputation / integrity, 0.0, 1.0)
