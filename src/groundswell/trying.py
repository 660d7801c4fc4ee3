"""Tries a law or a theory, of the house or of one's own: what all of their kind promise.

A part of `api`, which hands it on and is the place to import it from.
"""

from __future__ import annotations

from groundswell import catalogue
from groundswell.asking import Asked, Say, prepare, read
from groundswell.engine.compile import pages_of
from groundswell.engine.write import write_page
from groundswell.experiment.ensemble import Scenario, run_ensemble
from groundswell.grammar.promises import Promise, law_promises, theory_promises
from groundswell.grammar.spelling import BadInput, unknown
from groundswell.grammar.theory import Theory

_STEPS = 31
"""A month is enough for every page to be said, and for bits to part where they can."""


def try_item(name: str, case: str, say: Say = lambda said: None) -> tuple[Promise, ...]:
    """Try every promise of a law or a theory.

    Parameters
    ----------
    name : str
        A law; or a theory, whose laws are tried with it where a user brought them.
    case : str
        What a theory is run on, for its first month.
    say : callable, optional
        Told what is being done.

    Raises
    ------
    BadInput
        If there is no such law or theory, or its file cannot be imported: with file and line.
    """
    if name in catalogue.LAWS.names:
        return law_promises(catalogue.law(name), catalogue.theories())
    if name not in catalogue.THEORIES.names:
        raise unknown("law or theory", name, (*catalogue.LAWS.names, *catalogue.THEORIES.names))
    theory = catalogue.theory(name)
    brought = [law for law in theory.laws if law.name in catalogue.LAWS.own]
    laws = [promise for law in brought for promise in law_promises(law, [theory])]
    written = Promise(
        theory.name, "is written out as pages, whole and less each of its laws", _unwritten(theory)
    )
    runs = [] if written.broken else [_ran(theory, case, say)]
    return (*laws, *theory_promises(theory), written, *runs)


def _unwritten(theory: Theory) -> str:
    """What cannot be written, with the law that is missing then."""
    try:
        pages_of(theory)
        for law in theory.laws:
            less = theory.without(law)
            for actor in less.actors:
                write_page(less, actor)
    except ValueError as error:
        return str(error)
    return ""


def _ran(theory: Theory, case: str, say: Say) -> Promise:
    """A month, twice: on one thread, and on two."""
    says = f"runs on {case}, with the same bits on one thread and on two"
    try:
        history = read(case)
        last = min(history.calendar.start.plus(_STEPS), history.until, key=lambda date: date.day_number)
        scenario = prepare(history, Asked(theory, until=str(last)), say)
        once, again = (_bits(scenario, threads) for threads in (1, 2))
    except BadInput as error:
        return Promise(theory.name, says, str(error))
    return Promise(theory.name, says, "" if once == again else "the bits are not the same")


def _bits(scenario: Scenario, threads: int) -> list[str]:
    return [ran.sha256 for ran in run_ensemble(scenario, catalogue.observables(), 2, threads=threads)]
