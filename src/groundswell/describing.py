"""What can be told without running anything: the ODD description, the works to cite, how claims stand.

A part of `api`, which hands it on and is the place to import it from.
"""

from __future__ import annotations

from pathlib import Path

from groundswell import catalogue
from groundswell.archive.fits import read_fits
from groundswell.archive.folder import Folder
from groundswell.asking import Asked, read, resolve
from groundswell.engine.compile import pages_of
from groundswell.experiment.variant import theory
from groundswell.grammar.calibration import Fit
from groundswell.grammar.case import Case
from groundswell.grammar.fact import Fact
from groundswell.grammar.spelling import BadInput
from groundswell.grammar.theory import Theory
from groundswell.report.odd import describe as odd
from groundswell.report.odd_frame import Described
from groundswell.report.works import Cited, bibliography
from groundswell.trial.standing import Shelves, Standing, standings


def fits(theory: str) -> dict[str, Fit]:
    """The fits of a theory, by case of the shelf.

    Raises
    ------
    BadInput
        With file and line, on a file that is no fit.
    """
    found = {name: read_fits(Folder(folder)) for name, folder in catalogue.case_folders().items()}
    return {name: of_case[theory] for name, of_case in found.items() if theory in of_case}


def ledger(id: str | None = None) -> tuple[Standing, ...]:
    """How the claims of the ledger stand: all of them, or the one of an id such as ``M17``.

    Raises
    ------
    BadInput
        Where the ledger has no such claim.
    """
    known = {claim.id: claim for claim in catalogue.claims()}
    if id is not None and id.upper() not in known:
        raise BadInput(f"the ledger has no claim {id!r}", expected=f"one of {min(known)} to {max(known)}")
    chosen = known.values() if id is None else (known[id.upper()],)
    shelved = Shelves(
        catalogue.laws(), catalogue.expectations(), catalogue.whatifs(), catalogue.patterns(),
        tuple(catalogue.facts().values()),
        {each.set_beside: catalogue.aftermath(each.set_beside) for each in known.values() if each.set_beside},
    )  # fmt: skip
    return standings(tuple(chosen), shelved, catalogue.findings())


def facts(id: str | None = None) -> tuple[Fact, ...]:
    """What the talk states, and what was found of it: all of the ledger, or the one of an id such as ``F028``.

    Raises
    ------
    BadInput
        Where the ledger has no such fact.
    """
    known = catalogue.facts()
    if id is None:
        return tuple(known.values())
    if id.upper() not in known:
        raise BadInput(f"the ledger has no fact {id!r}", expected=f"one of {min(known)} to {max(known)}")
    return (known[id.upper()],)


def describe(case: str | Path | Case, asked: Asked | None = None) -> str:
    """The ODD description of what would run, in Markdown, written from the shelves.

    Parameters
    ----------
    case : str, Path or Case
        The history.
    asked : Asked, optional
        Theory, scale, what is left out and so on.

    Raises
    ------
    BadInput
        As `prepare` does.
    """
    found = resolve(case, asked or Asked())
    there = {"person", *(post.actor for post in found.case.posts)}
    starts, days = ({a: page for a, page in pages.items() if a in there} for pages in pages_of(found.theory))
    counted = {f"{page.actor}.{word.name}" for page in days.values() for word in page.tallied}
    places = {place.name for place in found.case.places}
    seen = [
        each for each in catalogue.observables() if counted >= set(each.needs) and places >= set(each.places)
    ]
    tests = [test for test in catalogue.expectations() if test.case == found.case.name]
    return odd(
        Described(
            found.case, found.theory, starts, days, tuple(seen), tuple(tests),
            {claim.id: claim for claim in catalogue.claims()},
            found.without, found.scale, found.seed, found.until, found.fit, found.values,
            found.whatif,
        )
    )  # fmt: skip


def cite(named: str | Theory, case: str | Path | Case | None = None) -> str:
    """BibTeX of a theory and its laws, of the data of a case if one is named, and of the methods."""
    history = None if case is None else read(case)
    recorded = set(history.record) if history else set[str]()
    seen = [each for each in catalogue.observables() if each.name in recorded]
    tests = [test for test in catalogue.expectations() if history and test.case == history.name]
    return bibliography(Cited(theory(named), history, tuple(seen), tuple(tests), catalogue.scores()))
