"""On the day after a volley those who were not yet out stay at home.

The boundary of the loss of fear (M41): the record of 26 February 1917 has the capital calm by nightfall. Whoever is
out already is past it.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law("risk", source="hasegawa1981", ledger=("M41",), rises_with=("volley_here",), falls_with=("active",))
def volley_keeps_home(volley_here: float, active: float, *, bite: float, enough: float) -> float:
    """Expected personal cost of acting, share: ``bite * min(volley_here / enough, 1)`` for who is not out.

    >>> volley_keeps_home(0.25, 0.0, bite=0.5, enough=0.5)
    0.25
    """
    return bite * least(volley_here / enough, 1.0) * (1.0 - active)
