"""When everyone knows a little of how strong a regime is, one strength decides whether it falls.

Agents see a public signal and one of their own. Where private signals are precise enough, only one strength is left
below which enough attack; where public news is too good, the same facts bear several outcomes. Solved, and the
solution checked by simulated best responses.
"""

import itertools
import math
from statistics import NormalDist

from groundswell.grammar.classic import Classic, Row, number
from groundswell.grammar.classic_input import Input, Inputs
from groundswell.grammar.classic_way import Luck, Outcomes, Solved

_NORMAL = NormalDist()


def balance(theta: float, c: float, z: float, alpha: float, beta: float) -> float:
    """By how much the marginal attacker's odds at a threshold exceed what attacking costs; nought in equilibrium.

    ``alpha (theta - z) - sqrt(beta) Phi^-1(theta) - sqrt(alpha + beta) Phi^-1(c)``.
    """
    quantile = _NORMAL.inv_cdf
    return alpha * (theta - z) - math.sqrt(beta) * quantile(theta) - math.sqrt(alpha + beta) * quantile(c)


def solutions(c: float, z: float, alpha: float, beta: float) -> tuple[float, ...]:
    """Every threshold, from the lowest: between its turning points the balance is monotone, and is halved.

    >>> [round(theta, 6) for theta in solutions(0.4, 0.5, 1.0, 1.0)]
    [0.717682]
    >>> [round(theta, 6) for theta in solutions(0.5, 0.5, 4.0, 1.0)]
    [0.030074, 0.5, 0.969926]
    """
    edges = [1e-15, *turns(alpha, beta), 1.0 - 1e-15]
    found: list[float] = []
    for low, high in itertools.pairwise(edges):
        at_low, at_high = (balance(edge, c, z, alpha, beta) for edge in (low, high))
        if at_low == 0.0 or at_low * at_high < 0.0:
            found.append(_root(low, high, c, z, alpha, beta))
    return tuple(found)


def turns(alpha: float, beta: float) -> list[float]:
    """Where the slope of the balance in theta is nought: none where private signals are precise enough.

    >>> turns(1.0, 1.0)
    []
    """
    density = math.sqrt(beta) / alpha if alpha > 0.0 else math.inf
    if density >= _NORMAL.pdf(0.0):
        return []
    x = math.sqrt(-2.0 * math.log(density * math.sqrt(2.0 * math.pi)))
    return [_NORMAL.cdf(-x), _NORMAL.cdf(x)]


def _root(low: float, high: float, c: float, z: float, alpha: float, beta: float) -> float:
    rising = balance(high, c, z, alpha, beta) > 0.0
    for _ in range(200):
        middle = 0.5 * (low + high)
        if (balance(middle, c, z, alpha, beta) > 0.0) == rising:
            high = middle
        else:
            low = middle
    return 0.5 * (low + high)


def signal_of(theta: float, beta: float) -> float:
    """The private signal below which agents attack, where just enough attack a regime of strength theta."""
    return theta + _NORMAL.inv_cdf(theta) / math.sqrt(beta)


def best_response(
    theta: float, c: float, z: float, alpha: float, beta: float, luck: Luck, draws: int
) -> float:
    """The strength up to which a regime falls if all answer the others as well as they can.

    Agents whose rivals bring down every regime below `theta` draw strengths from what they believe at a signal, and
    attack while the share that falls exceeds the cost. The signal at which it equals the cost is sought; it gives the
    share that attacks a regime of each strength, and so the strength up to which it falls.
    """
    believed = sorted(_NORMAL.inv_cdf(luck()) for _ in range(draws))
    # At signal x strength is normal about (alpha z + beta x) / (alpha + beta): the draw at the quantile c is the one
    # that has to lie at theta.
    at = min(int(c * draws), draws - 1)
    marginal = believed[at] / math.sqrt(alpha + beta)
    signal = ((alpha + beta) * (theta - marginal) - alpha * z) / beta
    low, high = 0.0, 1.0
    for _ in range(100):
        middle = 0.5 * (low + high)
        attacking = _NORMAL.cdf(math.sqrt(beta) * (signal - middle))
        low, high = (middle, high) if attacking >= middle else (low, middle)
    return 0.5 * (low + high)


def solve(inputs: Inputs, luck: Luck) -> Outcomes:
    """All thresholds, and how far a simulated best response to each lies from it."""
    c, z, alpha, beta = (number(inputs, name) for name in ("cost", "mean", "alpha", "beta"))
    found = solutions(c, z, alpha, beta)
    draws = int(number(inputs, "draws"))
    gaps = [abs(best_response(theta, c, z, alpha, beta, luck, draws) - theta) for theta in found]
    return {"theta_star": found, "best_response_gap": max(gaps, default=math.nan)}


_THREE = {"cost": "0.5", "alpha": "4"}
global_game = Classic(
    name="global_game",
    claim="Whether a regime falls is decided by one strength if private signals are precise, and by luck if not.",
    source="angeletos2007",
    inputs=(
        Input("cost", "what an attack costs, of what it gains", "share", 0.4, 1e-6, 1 - 1e-6, "c"),
        Input("mean", "public signal of the regime's strength", "strength", 0.5, -1e6, 1e6, "z"),
        Input("alpha", "precision of the public signal", "1/strength^2", 1.0, 0, 1e9),
        Input("beta", "precision of private signals", "1/strength^2", 1.0, 1e-9, 1e12),
        Input("draws", "draws of the simulated best response", "draws", 20_000.0, 10, 1e6, whole=True),
    ),
    way=Solved(solve),
    rows=(
        Row({}, "theta_star", (0.717682,), 1e-6, "calculated"),
        Row({}, "best_response_gap", 0.0, 0.02, "exact"),
        Row(_THREE, "theta_star", (0.030074, 0.5, 0.969926), 1e-6, "calculated"),
        Row({"beta": "1e10"}, "theta_star", (0.6,), 1e-4, "calculated", note="the limit 1 - c"),
    ),
)
