"""The works that a run rests on, as they stand in the bibliography: its theory and laws, its data, its methods."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from groundswell.grammar.case import Case, Incidents, Movement, Outside
from groundswell.grammar.expectation import Expectation
from groundswell.grammar.observable import Observable
from groundswell.grammar.score import Score
from groundswell.grammar.sources import Reference, Source, parse_source
from groundswell.grammar.theory import Theory

_OURSELVES = "The Groundswell developers"

METHODS = {
    "chance: Philox4x32-10, counter-based": "salmon2011",
    "the normal quantile, from a uniform draw": "giles2012",
    "whole persons shared out by largest remainder": "balinskiyoung1982",
    "great-circle distances between places": "sinnott1984",
    "quantiles of an ensemble (type 7)": "hyndmanfan1996",
    "descriptions by the ODD protocol": "grimm2020",
    "arrays": "harris2020",
    "pages compiled to machine code": "lam2015",
    "chronicles kept in Parquet": "raasveldt2019",
    "figures": "hunter2007",
}
"""What the machinery computes with, and where each is described; scores bring their own sources."""


@dataclass(frozen=True)
class Cited:
    """What is to be cited.

    Attributes
    ----------
    theory : Theory
        With its laws.
    case : Case, optional
        For its data.
    observables, tests, scores : tuple
        Those whose keepers' errors, expectations and rules are used.
    """

    theory: Theory
    case: Case | None = None
    observables: tuple[Observable, ...] = ()
    tests: tuple[Expectation, ...] = ()
    scores: tuple[Score, ...] = ()


def works(theory: Theory, case: Case | None = None) -> tuple[Reference, ...]:
    """Every work once, by key: of the theory, of its laws, and of the case's numbers, register and record.

    What stands for no work, such as what we assumed ourselves, is left out.
    """
    return _works([*_of_theory(theory), *(_of_case(case) if case else ())])


def bibliography(cited: Cited) -> str:
    """BibTeX in three parts, each by key, and every work in the first part that has it."""
    data = [*(_of_case(cited.case) if cited.case else ())]
    data += [source for observable in cited.observables for source in observable.error_model.sources]
    data += [test.source for test in cited.tests]
    methods = [*map(parse_source, METHODS.values()), *(score.source for score in cited.scores)]
    parts = {"Theory and laws": _of_theory(cited.theory), "Data": data, "Methods": methods}
    told, printed = [], set[str]()
    for title, sources in parts.items():
        entries = [work.entry for work in _works(sources) if work.key not in printed]
        printed |= {work.key for work in _works(sources)}
        if entries:
            told.append("\n\n".join((f"% {title}", *entries)))
    return "\n\n".join(told)


def _of_theory(theory: Theory) -> list[Source]:
    return [parse_source(theory.source), *(law.source for law in theory.laws)]


def _of_case(case: Case) -> list[Source]:
    sources = [entry.source for entry in case.numbers.values()]
    register: tuple[Outside | Movement | Incidents, ...]
    register = (*case.outside, *case.movements, *case.incidents)
    sources += [source for entry in register for source in entry.sources]
    sources += [source for series in case.record.values() for source in series.sources]
    return [*sources, *([case.ties.source] if case.ties else [])]


def _works(sources: Iterable[Source]) -> tuple[Reference, ...]:
    found = {source.key: source.reference for source in sources}
    found = {key: work for key, work in found.items() if work.field("organization") != _OURSELVES}
    return tuple(found[key] for key in sorted(found))
