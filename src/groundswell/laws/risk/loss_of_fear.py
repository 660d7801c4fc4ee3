"""Fear of repression falls steeply with the number of others seen to act, until repression no longer deters.

The talk: soldiers fired and it had no impact; once fear is lost nothing can stop the movement (M41). Safety in
numbers is also Epstein's and DeNardo's. The boundary matters: in December 1905 and July 1917 large movements
were put down, and on 26 February 1917 the shooting did bite by nightfall; there the record speaks against
a steep fall, and for the soldiers' own refusal (M43) as what broke the stalemate.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import exp


@law("risk", source="halinski2023:L151", ledger=("M41",), rises_with=("repression",), falls_with=("participation_seen",))
def loss_of_fear(repression: float, participation_seen: float, *, fear: float, safety: float) -> float:
    """Expected personal cost of acting, share: ``fear * repression * exp(-safety * participation_seen)``.

    >>> round(loss_of_fear(1.0, 0.5, fear=0.4, safety=4.0), 3)
    0.054
    """
    return fear * repression * exp(-safety * participation_seen)
