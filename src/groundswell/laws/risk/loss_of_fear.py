"""Fear of repression falls steeply with the number of others seen to act, and past a point it is gone.

The talk: soldiers fired and it had no impact; once fear is lost no repression can stop the movement (M41).
Safety in numbers is also Epstein's and DeNardo's. The square stands for "steeply", and reaches nought at ``1
/ safety`` as the claim has it; the prototype's exponential never does. The boundary matters: in December 1905
and July 1917 large movements were put down, and on 26 February 1917 the shooting did bite by nightfall. There
the record speaks for the soldiers' own refusal (M43) as what broke the stalemate.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import greatest


@law(
    "risk",
    source="halinski2023:L151",
    ledger=("M41",),
    rises_with=("repression",),
    falls_with=("participation_seen",),
)
def loss_of_fear(repression: float, participation_seen: float, *, fear: float, safety: float) -> float:
    """Expected personal cost of acting, share: ``fear * repression * (1 - safety * participation_seen)**2``.

    Nought once ``safety * participation_seen`` has reached 1.

    >>> loss_of_fear(1.0, 0.25, fear=0.4, safety=2.0), loss_of_fear(1.0, 0.5, fear=0.4, safety=2.0)
    (0.1, 0.0)
    """
    left = greatest(1.0 - safety * participation_seen, 0.0)
    return fear * repression * left * left
