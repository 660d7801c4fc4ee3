"""Radicalism comes in waves of two generations: the young catch it, those who lived it sicken of it, and die."""

import math

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.classic import Classic, Row, number
from groundswell.grammar.classic_input import Input, Inputs
from groundswell.grammar.classic_way import Crowd, Daily, Outcomes
from groundswell.grammar.theory import Theory
from groundswell.theories.radicalisation_2016 import radicalisation_2016 as theory


def believed(inputs: Inputs) -> Theory:
    """The theory, looking back as many years as asked."""
    return theory.looking_back(int(number(inputs, "lag")))


def period(radicals: list[float]) -> float:
    """Years from one wave to the next: the mean distance of upward crossings of the mean, each of a whole wave.

    A crossing counts once the series has been a quarter of its standard deviation below the mean since the last one,
    so that luck about the mean makes no waves. NaN where there are fewer than three.

    >>> round(period([1.0 + math.sin(2.0 * math.pi * year / 50.0) for year in range(500)]), 1)
    50.0
    """
    mean = sum(radicals) / len(radicals)
    deep = mean - 0.25 * math.sqrt(sum((each - mean) ** 2 for each in radicals) / len(radicals))
    crossings, was_low = [], False
    for year in range(1, len(radicals)):
        before, now = radicals[year - 1], radicals[year]
        was_low = was_low or before < deep
        if was_low and before < mean <= now:
            crossings.append(year - 1 + (mean - before) / (now - before))
            was_low = False
    return (crossings[-1] - crossings[0]) / (len(crossings) - 1) if len(crossings) > 2 else math.nan


def measure(chronicle: Chronicle, inputs: Inputs) -> Outcomes:
    """The length of the waves, and the share of radicals, once the beginning is forgotten."""
    starts = [year for year in range(int(number(inputs, "steps")))]
    calendar, daily = chronicle.calendar, chronicle.daily("person.radical")
    first = type(calendar.start)
    days = [first(1 + year, 1, 1).day_number - calendar.start.day_number for year in starts]
    persons = float(chronicle.persons()[0])
    radicals = [float(daily[day]) / persons for day in days][int(number(inputs, "forget")) :]
    spread = max(radicals) - min(radicals)
    mean = sum(radicals) / len(radicals)
    return {
        "period_years": period(radicals) if spread > 0.5 * mean else math.nan,
        "final_share": radicals[-1],
        "radicals_mean": mean,
        "peak": max(radicals) * persons,
    }


_QUIET = {"alpha": "0.1", "span": "45"}
radicalisation_2016 = Classic(
    name="radicalisation_2016",
    claim="Radicalism returns about every fifty years, when those who sickened of it are gone.",
    source="turchin2016",
    inputs=(
        Input("alpha", "contagion of radicals where there are no moderates", "per year", 0.3, 0, 10),
        Input("gamma", "how much moderates restrain it", "per year", 1.0, 0, 100),
        Input("sigma0", "share who turn radical by themselves", "per year", 0.0005, 0, 1),
        Input("delta", "how much radicals of a lag ago sicken radicals of it", "per year", 0.5, 0, 100),
        Input("lag", "years until radicals sicken", "years", 10.0, 1, 200, "tau", whole=True),
        Input("span", "years in public life", "years", 35.0, 2, 120, "T", whole=True),
        Input("persons", "how many there are", "persons", 50_000.0, 100, 1e7, "N", whole=True),
        Input("forget", "years that are left out at the beginning", "years", 300.0, 0, 9000, whole=True),
        Input("steps", "years", "years", 1500.0, 10, 9000, whole=True),
    ),
    way=Daily(
        believed,
        lambda inputs: Crowd(int(number(inputs, "persons"))),
        {
            "contagion_of_radicals.contagion": "alpha",
            "contagion_of_radicals.restraint": "gamma",
            "contagion_of_radicals.spontaneous": "sigma0",
            "sick_of_violence.exhaustion": "delta",
            "end_of_public_life.span": "span",
            "all_ages.span": "span",
        },
        measure,
    ),
    rows=(
        Row({}, "period_years", 50.1, 1.5, "calculated", 4),
        Row(_QUIET, "radicals_mean", 0.0643, 0.003, "calculated", 4, "rests"),
    ),
    replications=4,
    refuse=lambda inputs: (
        "no year is left" if number(inputs, "forget") >= number(inputs, "steps") - 2 else ""
    ),
)
