"""A minority that never yields tips a majority once it is about a tenth: the size of a vanguard, as a number."""

import math
from functools import cache

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.classic import Classic, Row, number
from groundswell.grammar.classic_input import Input, Inputs
from groundswell.grammar.classic_way import Kind, Outcomes, Sequential
from groundswell.grammar.lattice import World, become, draw, pick

COMMITTED, PERSUADABLE = 0, 1
A, B, BOTH = 0, 1, 2


def speak(world: World, me: int) -> None:
    """Say a word that one knows to anyone else: who knows it drops all others, as the speaker does; else learns it."""
    other = pick(world, world.kind.size - 1)
    if other >= me:
        other += 1
    word = world.state[me]
    if word == BOTH:
        word = A if draw(world) < 0.5 else B
    if world.state[other] == word or world.state[other] == BOTH:
        settle(world, me, word)
        settle(world, other, word)
    elif world.kind[other] != COMMITTED:
        become(world, other, BOTH)


def settle(world: World, who: int, word: int) -> None:
    """Know one word alone; those who are committed stay as they are."""
    if world.kind[who] != COMMITTED:
        become(world, who, word)


def begins_with_b(world: World, me: int) -> None:
    """All but the committed begin with the other opinion."""
    become(world, me, B)


def holds_a(world: World, me: int) -> bool:
    """Knows A alone."""
    return bool(world.state[me] == A)


def holds_b(world: World, me: int) -> bool:
    """Knows B alone."""
    return bool(world.state[me] == B)


def holds_both(world: World, me: int) -> bool:
    """Knows both."""
    return bool(world.state[me] == BOTH)


def all_hold_a(holding_b: int, holding_both: int) -> bool:
    """Full adoption, which nobody leaves again."""
    return holding_b + holding_both == 0


def drift(x: float, y: float, p: float) -> tuple[float, float]:
    """The mean field: change per unit of time of the shares x (A, without the committed) and y (B)."""
    both = 1.0 - p - x - y
    return -x * y + both * both + both * x + 1.5 * p * both, -x * y + both * both + both * y - p * y


def rest(p: float) -> float:
    """The share that holds B where the mean field comes to rest, from all of them on.

    >>> round(rest(0.05), 4), round(rest(0.12), 4)
    (0.8861, 0.0)
    """
    x, y = 0.0, 1.0 - p
    for _ in range(400_000):
        dx, dy = drift(x, y, p)
        x, y = x + 0.05 * dx, y + 0.05 * dy
        if abs(dx) + abs(dy) < 1e-12:
            break
    return max(y, 0.0)


@cache
def critical() -> float:
    """The least committed share at which nothing holds the others back.

    On the line where y does not change, x does not either at two states that meet there: where the largest drift of
    x along it is nought.

    >>> round(critical(), 5)
    0.09789
    """
    low, high = 0.05, 0.15
    for _ in range(40):
        p = 0.5 * (low + high)
        low, high = (p, high) if _is_held(p) else (low, p)
    return 0.5 * (low + high)


def _is_held(p: float) -> bool:
    """Whether the drift of x turns below nought anywhere on the line where y stays, short of full adoption."""
    for k in range(1, 2000):
        y = (1.0 - p) * k / 2000
        # -x y + b^2 + b y - p y = 0 with b = 1 - p - x - y, solved for x.
        rest_ = 1.0 - p - y
        half = 0.5 * (2.0 * rest_ + 2.0 * y)
        square = half * half - (rest_ * rest_ + rest_ * y - p * y)
        if square < 0.0:
            continue
        x = half - math.sqrt(square)
        if 0.0 <= x <= rest_ and drift(x, y, p)[0] < 0.0:
            return True
    return False


def measure(chronicle: Chronicle, inputs: Inputs) -> Outcomes:
    """Where opinions came to rest over the last fifth of the time, and when all agreed."""
    persons = float(chronicle.persons()[0])
    a, b = chronicle.daily("person.holding_a"), chronicle.daily("person.holding_b")
    done, last = a.size, max(a.size // 5, 1)
    flipped = bool(a[-1] == persons)
    return {
        "final_share": float(a[-1]) / persons if flipped else float(a[-last:].mean()) / persons,
        "opposed_share": 0.0 if flipped else float(b[-last:].mean()) / persons,
        "p_flip": float(flipped),
        "time_mean": float(done) if flipped else math.nan,
        "p_critical": critical(),
    }


def committed(inputs: Inputs) -> int:
    """How many are committed."""
    return round(number(inputs, "persons") * number(inputs, "committed"))


def persuadable(inputs: Inputs) -> int:
    """How many are not."""
    return int(number(inputs, "persons")) - committed(inputs)


_SMALL = {"committed": "0.05", "persons": "10000", "steps": "300"}
committed_minority_2011 = Classic(
    name="committed_minority_2011",
    claim="A committed minority of about a tenth turns everyone; a smaller one turns nobody for ages.",
    source="xie2011",
    inputs=(
        Input("persons", "how many talk with each other", "persons", 5000.0, 2, 1e6, "N", whole=True),
        Input("committed", "share committed to A", "share", 0.10, 0, 1, "p"),
        Input(
            "steps", "units of time at most, of as many turns as persons", "steps", 1000.0, 1, 1e6, whole=True
        ),
    ),
    way=Sequential(
        kinds=(
            Kind("committed", committed, speak),
            Kind("persuadable", persuadable, speak, begins_with_b),
        ),
        order="drawn",
        counts={"holding_a": holds_a, "holding_b": holds_b, "holding_both": holds_both},
        measure=measure,
        lattice=False,
        ends=all_hold_a,
    ),
    rows=(
        Row(_SMALL, "opposed_share", 0.8861, 0.005, "calculated", 2),
        Row(_SMALL, "p_flip", 0.0, 0.0, "calculated", 2),
        Row({"committed": "0.09"}, "p_flip", 0.0, 0.0, "calculated", 10, "below the critical share"),
        Row({"committed": "0.11"}, "p_flip", 1.0, 0.0, "calculated", 10, "above the critical share"),
        Row({"committed": "0.11"}, "p_critical", 0.09789, 0.00001, "calculated", 10),
    ),
    replications=20,
)
