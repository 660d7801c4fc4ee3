"""Private preferences lie about a mean, and nobody sees those of others.

Kuran's private preference is what one would choose where nobody looked. It is given; what moves is how much of it is
shown. Rival reading: preferences change by what others do as well.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import clip, normal_quantile


@law("initial_discontent", source="kuran1991", falls_with=("temperament",))
def private_preferences_differ(temperament: float, *, mean: float, spread: float) -> float:
    """Private opposition, share: ``mean - spread * normal_quantile(temperament)``, held in 0-1.

    >>> private_preferences_differ(0.5, mean=0.75, spread=0.1)
    0.75
    """
    return clip(mean - spread * normal_quantile(temperament), 0.0, 1.0)
