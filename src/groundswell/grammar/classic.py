"""What a classic is: a published model, the inputs that it can be tried with, and the rows that were printed of it.

A model says in which of three ways it runs (`classic_way`), and what each run comes to; no workshop knows one by
name.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from groundswell.grammar.classic_input import Input, Inputs, Value
from groundswell.grammar.classic_way import Daily, Outcome, Sequential, Solved
from groundswell.grammar.sources import parse_source
from groundswell.grammar.spelling import BadInput, unknown

OUTCOMES = {
    "share_global": "share of runs in which more than a stated part is reached",
    "final_share": "share of all who are in at the end",
    "rounds": "steps until nobody moves any more",
    "private_moved": "how far private preferences moved, share",
    "wait_mean": "steps between two outbursts, mean",
    "wait_sd": "steps between two outbursts, standard deviation",
    "activation_mean": "actives summed over an outburst, mean",
    "activation_sd": "actives summed over an outburst, standard deviation",
    "p_outburst": "share of runs with an outburst",
    "peak": "most actives at any step",
    "actives_mean": "actives at a step, mean",
    "jailed_mean": "jailed at a step, mean",
    "period_years": "years from one wave to the next",
    "radicals_mean": "share radical over the last stretch, mean",
    "theta_star": "strength of the regime below which it falls, all solutions",
    "best_response_gap": "largest distance of the simulated best response from the solution",
    "p_flip": "share of runs that end in full adoption",
    "p_extinction": "share of runs in which a group dies out",
    "victor_share": "share of runs won by the first group, of those that end in extinction",
    "p_victory": "share of runs that the movement wins",
    "defected_share": "share of pillars that leave the regime",
    "time_mean": "steps until it is decided, mean over runs in which it is",
    "opposed_share": "share that holds on to the other opinion at the end",
    "p_critical": "least committed share at which the mean field has no other state left",
    "window_low": "least mean degree at which a cascade can be global",
    "window_high": "greatest mean degree at which a cascade can be global",
    "psi": "political stress at the values given",
    "psi_by_year": "political stress in each year of the series given",
    "elasticities": "change of political stress in hundredths for one in a hundred of each factor",
}
"""What a model can come to, each under one name."""

MARKS = ("exact", "calculated", "published", "abstract", "ours")
"""Of a row: follows from the rules; computed from formulas; printed with the model; said of it; found here."""


@dataclass(frozen=True)
class Row:
    """One row that was printed of a model.

    Attributes
    ----------
    settings : mapping of str to str
        Inputs that differ from the defaults, as they are written.
    outcome : str
        One of `OUTCOMES`.
    value : float or tuple of float
        What was printed.
    tolerance : float
        How far a mean over the replications may lie from it.
    mark : str
        One of `MARKS`.
    replications : int
        Over how many it is tried.
    note : str
        What has to be said of it.
    slow : bool
        Whether it takes more than some seconds.
    known : str
        Where it is known that ours misses it: why. It is printed as a miss all the same.
    """

    settings: Mapping[str, str]
    outcome: str
    value: Outcome
    tolerance: float
    mark: str
    replications: int = 1
    note: str = ""
    slow: bool = False
    known: str = ""

    def holds(self, found: Outcome) -> bool:
        """Whether what was found lies within the tolerance.

        >>> Row({}, "final_share", 0.5, 0.1, "exact").holds(0.45)
        True
        """
        printed = self.value if isinstance(self.value, tuple) else (self.value,)
        ours = found if isinstance(found, tuple) else (found,)
        return len(printed) == len(ours) and all(
            abs(one - other) <= self.tolerance for one, other in zip(printed, ours, strict=True)
        )


@dataclass(frozen=True)
class Order:
    """What is printed of a model where no number is: that an outcome is larger with some inputs than with others.

    Attributes
    ----------
    outcome : str
        One of `OUTCOMES`.
    lower, higher : mapping of str to str
        Inputs of the two.
    mark, replications, note, known, slow
        As for `Row`.
    """

    outcome: str
    lower: Mapping[str, str]
    higher: Mapping[str, str]
    mark: str
    replications: int
    note: str = ""
    known: str = ""
    slow: bool = True


@dataclass(frozen=True, eq=False)
class Classic:
    """One published model.

    Attributes
    ----------
    name, claim, source : str
        What it is called, what it says, and the key of the bibliography.
    inputs : tuple of Input
        All that can be set.
    way : Daily, Sequential or Solved
        How it runs.
    rows : tuple of Row
        What was printed of it.
    replications : int
        Runs, if nobody asks for another number.
    note : str
        What has to be said of it wherever it is shown.
    refuse : callable, optional
        Says what is wrong with inputs that do not go together, or nothing.
    orders : tuple of Order
        What was printed of it as an order, and not as a number.

    Raises
    ------
    TypeError
        If a row speaks of an input, an outcome or a mark that there is not.
    """

    name: str
    claim: str
    source: str
    inputs: tuple[Input, ...]
    way: Daily | Sequential | Solved
    rows: tuple[Row, ...]
    replications: int = 1
    note: str = ""
    refuse: Callable[[Inputs], str] | None = None
    orders: tuple[Order, ...] = ()

    def __post_init__(self) -> None:
        parse_source(self.source)
        for row in self.rows:
            if row.outcome not in OUTCOMES or row.mark not in MARKS:
                raise TypeError(f"classic {self.name}: no outcome {row.outcome!r}, or no mark {row.mark!r}")
            self.resolve(row.settings)
        for order in self.orders:
            self.resolve(order.lower)
            self.resolve(order.higher)

    def __str__(self) -> str:
        return self.name

    def input(self, name: str) -> Input:
        """The input of that name, or of that letter of the paper; raises `UnknownName` with the nearest one."""
        for each in self.inputs:
            if name in (each.name, each.symbol):
                return each
        raise unknown(f"input of {self.name}", name, [each.name for each in self.inputs])

    def resolve(self, settings: Mapping[str, str]) -> dict[str, Value]:
        """Every input's value, with some of them set.

        Raises
        ------
        BadInput
            On an unknown input, a value that it cannot have, or values that do not go together.
        """
        values: dict[str, Value] = {each.name: each.default for each in self.inputs}
        given: set[str] = set()
        for name, text in settings.items():
            found = self.input(name)
            if found.name in given:
                raise BadInput(f"{found.name} is set twice", expected="each input once")
            given.add(found.name)
            values[found.name] = found.read(text)
        wrong = self.refuse(values) if self.refuse else ""
        if wrong:
            raise BadInput(wrong)
        return values


def number(inputs: Inputs, name: str) -> float:
    """An input that is a number; for one that changes, its first value.

    >>> number({"cops": 0.04, "legitimacy": "0:0.9,75:0.65"}, "legitimacy")
    0.9
    """
    value = inputs[name]
    if isinstance(value, str):
        value = float(value.split(",")[0].rpartition(":")[2].rstrip("%")) * (
            0.01 if "%" in value.split(",")[0] else 1.0
        )
    assert not isinstance(value, tuple)
    return float(value)


def highest(inputs: Inputs, name: str) -> float:
    """The highest value of an input that may change.

    >>> highest({"cops": "0:0.06,60~0"}, "cops")
    0.06
    """
    value = inputs[name]
    if not isinstance(value, str):
        return number(inputs, name)
    return max(number({name: part}, name) for part in value.replace("~", ":").split(","))


def numbers(inputs: Inputs, name: str) -> tuple[float, ...]:
    """An input that is a list."""
    value = inputs[name]
    assert isinstance(value, tuple)
    return value


def mean_and_sd(values: list[float]) -> tuple[float, float]:
    """Mean and standard deviation (of a sample); NaN where there are too few.

    >>> mean_and_sd([1.0, 3.0])
    (2.0, 1.4142135623730951)
    """
    if not values:
        return math.nan, math.nan
    mean = math.fsum(values) / len(values)
    if len(values) < 2:
        return mean, math.nan
    return mean, math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1))
