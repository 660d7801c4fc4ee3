"""Makes a case, and a scenario, what they would be under a what-if; the luck stays that of the same replication."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from groundswell.engine.compile import compile_theory
from groundswell.experiment.ensemble import Scenario
from groundswell.grammar.arrangement import Arrangement
from groundswell.grammar.case import Case
from groundswell.grammar.nomenclature import word
from groundswell.grammar.sources import Confidence, parse_source
from groundswell.grammar.spelling import BadInput
from groundswell.grammar.theory import Theory
from groundswell.grammar.whatif import WhatIf
from groundswell.grammar.word import Setting


def altered(case: Case, whatif: WhatIf) -> Case:
    """The case with the settings of a what-if, which come last and so overrule its own.

    Raises
    ------
    BadInput
        If the what-if is of another case, or sets what is no property of an actor there.
    """
    if whatif.case != case.name:
        raise BadInput(f"the what-if {whatif.name} is of the case {whatif.case}, not of {case.name}")
    return replace(case, settings=(*case.settings, *_arrangements(case, whatif)))


def held_otherwise(theory: Theory, whatif: WhatIf) -> Theory:
    """The theory with the values of a what-if.

    Raises
    ------
    BadInput
        If the theory does not hold the law of one of them.
    """
    for named, value in whatif.values.items():
        law, _, parameter = named.partition(".")
        if law not in [held.name for held in theory.laws]:
            raise BadInput(
                f"the what-if {whatif.name} sets {named}, and {theory.name} does not hold the law {law}",
                expected="a theory that holds it",
            )
        theory = theory.with_prior(law, parameter, value)
    return theory


def counterfactual(scenario: Scenario, whatif: WhatIf) -> Scenario:
    """The same scenario under a what-if: the same society, seed and days.

    Raises
    ------
    BadInput
        As `altered` and `held_otherwise` do.
    """
    theory = held_otherwise(scenario.compiled.theory, whatif)
    values = {
        (law, name): value
        for (law, name), value in (scenario.values or {}).items()
        if f"{law.name}.{name}" not in whatif.values
    }
    set_so = {(theory.law(law), name): value for law, name, value in _values(whatif)}
    return replace(
        scenario,
        case=altered(scenario.case, whatif),
        compiled=compile_theory(theory, scenario.society.populations),
        without=(*scenario.without, *whatif.without),
        values={**values, **set_so},
        whatif=whatif,
    )


def _values(whatif: WhatIf) -> Iterator[tuple[str, str, float]]:
    for named, value in whatif.values.items():
        law, _, parameter = named.partition(".")
        yield law, parameter, value


def _arrangements(case: Case, whatif: WhatIf) -> Iterator[Arrangement]:
    """One entry for each property of each actor that the what-if sets."""
    known = {post.name: post.actor for post in case.posts}
    for name, settings in whatif.settings.items():
        for full, value in settings.items():
            actor, _, named = full.partition(".")
            if known.get(name) != actor or not isinstance(word(named, actor).seen, Setting):
                raise BadInput(
                    f"the what-if {whatif.name} sets {full} of {name}, which is no property of an actor of {case.name}"
                )
            yield Arrangement(
                whatif.name,
                whatif.claim,
                (full,),
                (name,),
                value,
                word(named, actor).unit,
                (parse_source(whatif.source),),
                Confidence.ASSUMED,
                "a what-if sets it so",
            )
