"""In a random network one person sets off all only where people have neither too few neighbours nor too many."""

import math
from functools import cache

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.classic import Classic, Row, number
from groundswell.grammar.classic_input import Input, Inputs
from groundswell.grammar.classic_way import Crowd, Daily, Outcomes
from groundswell.theories.watts_2002 import watts_2002 as theory


def crowd(inputs: Inputs) -> Crowd:
    """Persons tied at random, some of whom begin."""
    count = int(number(inputs, "persons"))
    return Crowd(count, mean_degree=number(inputs, "mean_degree"), instigators=int(number(inputs, "seeds")))


def spread_of_vulnerable(z: float, phi: float) -> float:
    """Sum of k (k - 1) rho_k over the vulnerable, less z: above nought a cascade can be global.

    >>> spread_of_vulnerable(3.0, 0.18) > 0.0 > spread_of_vulnerable(6.5, 0.18)
    True
    """
    most = math.floor(1.0 / phi + 1e-9) if phi > 0.0 else 10_000
    term, total = math.exp(-z), 0.0
    for k in range(1, min(most, 10_000) + 1):
        term *= z / k
        total += k * (k - 1) * term
    return total - z


@cache
def window(phi: float) -> tuple[float, float]:
    """The mean degrees between which cascades can be global; NaN twice where there are none.

    >>> [round(edge, 4) for edge in window(0.18)]
    [1.0207, 5.7647]
    >>> window(0.3)
    (nan, nan)
    """
    grid = [0.01 * k for k in range(1, 20_000)]
    inside = [z for z in grid if spread_of_vulnerable(z, phi) > 0.0]
    if not inside:
        return math.nan, math.nan
    return _edge(inside[0] - 0.01, inside[0], phi), _edge(inside[-1] + 0.01, inside[-1], phi)


def _edge(outside: float, inside: float, phi: float) -> float:
    for _ in range(60):
        middle = 0.5 * (outside + inside)
        outside, inside = (outside, middle) if spread_of_vulnerable(middle, phi) > 0.0 else (middle, inside)
    return inside


def measure(chronicle: Chronicle, inputs: Inputs) -> Outcomes:
    """How far the cascade came, and the window that the cascade condition gives."""
    share = float(chronicle.daily("person.active")[-1]) / float(chronicle.persons()[0])
    low, high = window(number(inputs, "phi"))
    reached = float(share > number(inputs, "global_above"))
    return {"final_share": share, "share_global": reached, "window_low": low, "window_high": high}


def _row(z: str, share: float) -> Row:
    return Row({"mean_degree": z}, "share_global", share, 0.06, "calculated", 200, slow=True)


watts_2002 = Classic(
    name="watts_2002",
    claim="Global cascades start from one person only within a window of connectivity.",
    source="watts2002",
    inputs=(
        Input("persons", "nodes of the network", "persons", 10_000.0, 2, 1e6, "N", whole=True),
        Input("mean_degree", "ties of a node, mean; degrees are Poisson's", "ties", 3.0, 0, 1000, "z"),
        Input("phi", "active share of one's neighbours past which one joins", "share", 0.18, 0, 1),
        Input("seeds", "nodes that begin", "persons", 1.0, 1, 1e6, whole=True),
        Input("global_above", "share past which a cascade counts as global", "share", 0.10, 0, 1),
        Input("steps", "steps at most", "steps", 5000.0, 1, 1e6, whole=True),
    ),
    way=Daily(
        lambda inputs: theory, crowd, {"one_threshold_for_all.phi": "phi"}, measure, settles="person.active"
    ),
    rows=(
        Row({"persons": "100"}, "window_low", 1.0207, 0.0001, "calculated"),
        Row({"persons": "100"}, "window_high", 5.7647, 0.0001, "calculated"),
        _row("1.5", 0.575),
        _row("3", 0.869),
        _row("5", 0.729),
        Row({"mean_degree": "6.5"}, "share_global", 0.0, 0.06, "calculated", 200, slow=True),
    ),
    replications=100,
    refuse=lambda inputs: "more nodes begin than there are" if inputs["seeds"] > inputs["persons"] else "",  # type: ignore[operator]
)
