"""Political stress is the product of poor masses, too many elites and a state in debt: a measure; nobody acts in it.

It is worked out from series that a case has, or that are given here by year, and each factor counts in proportion. It
can be set beside what simulated theories forecast of the same years.
"""

import math

from groundswell.grammar.classic import Classic, Row, numbers
from groundswell.grammar.classic_input import Input, Inputs
from groundswell.grammar.classic_way import Luck, Outcomes, Solved

RISES = {
    "wage": -1.0, "urban_share": 1.0, "youth_share": 1.0, "elites": 1.0, "positions": -1.0, "elite_income": -1.0,
    "debt": 1.0, "revenue": -1.0, "distrust": 1.0,
}  # fmt: skip
"""Each factor, and whether stress rises or falls with it."""


def stress(factors: dict[str, float]) -> float:
    """Potential of the masses, times that of elites, times distress of the state.

    ``(urban_share * youth_share / wage) * (elites / positions / elite_income) * (debt / revenue * distrust)``.

    >>> stress({**dict.fromkeys(RISES, 1.0), "wage": 0.5, "debt": 1.5})
    3.0
    """
    f = factors
    masses = f["urban_share"] * f["youth_share"] / f["wage"]
    elites = f["elites"] / f["positions"] / f["elite_income"]
    return masses * elites * f["debt"] / f["revenue"] * f["distrust"]


def elasticity(factors: dict[str, float], name: str) -> float:
    """Change of the logarithm of stress for one of the logarithm of a factor, over one in a hundred of it."""
    raised, lowered = ({**factors, name: factors[name] * by} for by in (1.01, 1.0 / 1.01))
    return (math.log(stress(raised)) - math.log(stress(lowered))) / (2.0 * math.log(1.01))


def solve(inputs: Inputs, luck: Luck) -> Outcomes:
    """Stress in every year for which a factor is given; one that is given once stays as it is."""
    given = {name: numbers(inputs, name) for name in RISES}
    years = max(len(values) for values in given.values())
    by_year = [
        {name: values[min(year, len(values) - 1)] for name, values in given.items()} for year in range(years)
    ]
    return {
        "psi": stress(by_year[-1]),
        "psi_by_year": tuple(stress(factors) for factors in by_year),
        "elasticities": tuple(elasticity(by_year[-1], name) for name in RISES),
    }


def uneven(inputs: Inputs) -> str:
    """What is wrong with series of which one ends before another, or has no value at all."""
    lengths = {len(numbers(inputs, name)) for name in RISES} - {1}
    if 0 in lengths:
        return "a factor has no value; give one, or one for each year"
    return (
        "factors have series of different lengths; give one value, or one for each year"
        if len(lengths) > 1
        else ""
    )


def _factor(name: str, meaning: str, unit: str) -> Input:
    return Input(name, meaning, unit, (1.0,), 1e-12, 1e12, many=True)


pressure_2013 = Classic(
    name="pressure_2013",
    claim="Stress is the product of mass mobilisation potential, elite competition and fiscal distress.",
    source="turchin2013",
    inputs=(
        _factor("wage", "wage of workers, relative to output a head", "index"),
        _factor("urban_share", "share of all who live in towns", "index"),
        _factor("youth_share", "share of the young, 20 to 29, among adults", "index"),
        _factor("elites", "members of the elite", "index"),
        _factor("positions", "positions for them", "index"),
        _factor("elite_income", "income of the elite, relative to output a head", "index"),
        _factor("debt", "debt of the state", "index"),
        _factor("revenue", "revenue of the state", "index"),
        _factor("distrust", "share that does not trust the state", "index"),
    ),
    way=Solved(solve, agents=False),
    rows=(
        Row({}, "elasticities", tuple(RISES.values()), 1e-9, "exact"),
        Row({"wage": "1,0.5", "elites": "1,2"}, "psi_by_year", (1.0, 4.0), 1e-12, "exact"),
    ),
    note="A measure over series by year, without agents: nobody perceives, decides or acts in it.",
    refuse=uneven,
)
