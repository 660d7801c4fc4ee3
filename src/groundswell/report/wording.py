"""Numbers and names as the faces write them: as many digits as say something, and no more."""

from __future__ import annotations

import math

from groundswell.engine.scenario import Scenario
from groundswell.experiment.parameters import POINT, PRIOR
from groundswell.grammar.case import Case
from groundswell.grammar.law import Law
from groundswell.grammar.prior import Fixed, LogNormal, Normal, Prior, Uniform
from groundswell.grammar.sources import Source
from groundswell.grammar.whatif import WhatIf

NOTHING = "–"
"""Stands where there is no number."""


def number(value: float | None, digits: int = 3) -> str:
    """A number with thousands apart.

    >>> number(2863.2), number(0.01234), number(49.0), number(None), number(float("nan"))
    ('2,863', '0.0123', '49', '–', '–')
    """
    if value is None or not math.isfinite(value):
        return NOTHING
    if abs(value) >= 10 ** (digits - 1):
        return f"{value:,.0f}"
    return f"{value:.{digits}g}" if abs(value) >= 1e-4 or not value else f"{value:.1e}"


def share(value: float | None) -> str:
    """A share in per cent.

    >>> share(0.5), share(0.0123), share(1.0), share(0.0), share(0.0004)
    ('50 %', '1.2 %', '100 %', '0 %', '0.04 %')
    """
    if value is None or not math.isfinite(value):
        return NOTHING
    return f"{number(100 * value, 2)} %"


def factor(value: float, of: float) -> str:
    """How many times something else it is.

    >>> factor(60.0, 2863.2), factor(5.0, 2.0), factor(1.0, 0.0)
    ('× 0.021', '× 2.5', '–')
    """
    return f"× {number(value / of, 2)}" if of > 0 else NOTHING


def between(low: float, high: float) -> str:
    """Two bounds.

    >>> between(49.4, 1744.1)
    '49.4 to 1,744'
    """
    return f"{number(low)} to {number(high)}"


def plain(name: str) -> str:
    """A name without its underscores; what sets a member of a family apart stands after a comma.

    >>> plain("strikers_by_year"), plain("votes_moscow_by_month.bolsheviks")
    ('strikers by year', 'votes moscow by month, bolsheviks')
    """
    return name.replace("_", " ").replace(".", ", ")


def grain(case: Case, scale: int) -> str:
    """How many persons an agent stands for, and the layers where it is more."""
    if scale == 1:
        return "an agent for every person"
    said = f"an agent for every {count(scale, 'person')}"
    coarser = {layer.name: layer.persons_an_agent(scale) for layer in case.layers}
    more = [f"{plain(name)}: {persons:,}" for name, persons in coarser.items() if persons > scale]
    return f"{said} ({', '.join(more)})" if more else said


def count(many: int, one: str) -> str:
    """So many of something.

    >>> count(1, "replication"), count(5479, "day")
    ('1 replication', '5,479 days')
    """
    return f"{many:,} {one if many == 1 else one + 's'}"


def cited(source: Source) -> str:
    """A work as in a footnote, with its key.

    >>> from groundswell.grammar.sources import Source
    >>> cited(Source("granovetter1978", "1423"))
    'Granovetter 1978, 1423 [granovetter1978]'
    """
    page = f", {source.page}" if source.page else ""
    return f"{source.reference.short}{page} [{source.key}]"


def otherwise(ran: Scenario) -> str:
    """What is otherwise in a scenario than in its case: a clause that begins with a comma, or nothing."""
    if ran.whatif:
        return f", what-if {ran.whatif.name}"
    return f", without {', '.join(ran.without)}" if ran.without else ""


def set_otherwise(whatif: WhatIf) -> tuple[str, ...]:
    """What a what-if sets, one saying for each property and each value."""
    settings = (
        f"{full} of {name} to {value:g}"
        for name, each in whatif.settings.items()
        for full, value in each.items()
    )
    return (*settings, *(f"{named} to {value:g}" for named, value in whatif.values.items()))


def direction(law: Law) -> str:
    """What a law claims of its direction, in words."""
    said = [f"rises with {', '.join(law.rises_with)}"] if law.rises_with else []
    said += [f"falls with {', '.join(law.falls_with)}"] if law.falls_with else []
    if law.without_direction:
        said.append(
            f"no other direction is stated: {law.without_direction}" if said else law.without_direction
        )
    return "; ".join(said) or "reads nothing"


def prior(belief: Prior) -> str:
    """A prior in words.

    >>> prior(Fixed(0.25)), prior(Uniform(0.1, 0.2)), prior(LogNormal(2.0, 0.5))
    ('0.25, not doubted', '0.1 to 0.2', 'about 2, give or take a factor of 1.6')
    """
    match belief:
        case Fixed(value):
            return f"{value:g}, not doubted"
        case Uniform(low, high):
            return f"{low:g} to {high:g}"
        case Normal(mean, spread):
            return f"about {mean:g}, give or take {spread:g}"
        case LogNormal(median, spread):
            return f"about {median:g}, give or take a factor of {math.exp(spread):.2g}"
        case _:
            return f"{belief}, about {belief.point:g}"


def chosen(scenario: Scenario) -> str:
    """How the parameters of a run were chosen."""
    if scenario.parameters == PRIOR:
        return f"{PRIOR}: drawn for each replication"
    return f"{POINT}: fitted ({scenario.fit.named})" if scenario.fit else f"{POINT}: medians of priors"


def doubt(scenario: Scenario) -> str:
    """What a band over the replications is made of: luck alone, or luck and doubt about the parameters."""
    but = ", but for those set" if any("=" in said for said in scenario.compiled.theory.variant) else ""
    if scenario.parameters == PRIOR:
        return f"is luck and doubt about parameters: each replication draws its own from the priors{but}"
    if scenario.fit:
        where = f"its fitted value ({scenario.fit.named}) or, where it has none, at the median of its prior"
        return f"is luck only: every parameter stands at {where}{but}"
    return f"is luck only: every parameter stands at the median of its prior{but}"
