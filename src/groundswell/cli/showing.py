"""``show``, ``list`` and ``cite``: what can be read without running anything."""

from __future__ import annotations

from collections.abc import Iterable

from groundswell import api
from groundswell.asking import scale_of
from groundswell.cli.choice import with_choice
from groundswell.cli.console import is_coloured, results
from groundswell.grammar.spelling import unknown
from groundswell.report.case_card import case_card
from groundswell.report.classic_card import classic_card
from groundswell.report.item_card import law_card, theory_card, word_card
from groundswell.report.observed_card import expectation_card, observable_card, whatif_card
from groundswell.report.page_card import page_card


def print_page(theory: str, actor: str, stage: str, without: Iterable[str], values: Iterable[str]) -> None:
    """The page of a theory for a kind of actor."""
    console, chosen = results(), with_choice(theory, without, values)
    page = api.page(chosen, actor, stage)
    card = page_card(chosen, page, api.fits(theory), coloured=is_coloured(console))
    console.print(card, crop=False)


def print_theory(theory: str, without: Iterable[str], values: Iterable[str]) -> None:
    """A theory."""
    results().print(theory_card(with_choice(theory, without, values)))


def print_law(name: str) -> None:
    """A law, and the theories that hold it."""
    console, law = results(), api.law(name)
    theories = [api.theory(theory) for theory in api.shelves()["theories"]]
    console.print(law_card(law, theories, coloured=is_coloured(console)), crop=False)


def print_case(case: str, scale: int | None, seed: int) -> None:
    """A case; a scale and a seed, which only its figures need, are asked all the same, so that no slip passes."""
    found = api.read(case)
    scale_of(found, scale, seed)
    results().print(case_card(found))


def print_expectation(name: str) -> None:
    """An acceptance test, asked of the record of its case as well."""
    console, test = results(), api.expectation(name)
    card = expectation_card(test, api.read(test.case), coloured=is_coloured(console))
    console.print(card, crop=False)


def print_observable(name: str) -> None:
    """An observable, with the records of the cases on the shelf."""
    console, observable = results(), api.observable(name)
    cases = [api.read(case) for case in api.shelves()["cases"]]
    console.print(observable_card(observable, cases, coloured=is_coloured(console)), crop=False)


def print_whatif(name: str) -> None:
    """A counterfactual."""
    whatif = api.whatif(name)
    results().print(whatif_card(whatif, api.read(whatif.case)))


def print_classic(name: str) -> None:
    """A published model."""
    results().print(classic_card(api.classic(name)))


def print_word(name: str) -> None:
    """A word of the nomenclature, or a slot."""
    results().print(word_card(name, [api.law(law) for law in api.shelves()["laws"]]))


def list_names(shelf: str | None) -> None:
    """What stands on the shelves; of one shelf alone, a name a line."""
    console, shelves = results(), api.shelves()
    if shelf is None:
        for name, items in shelves.items():
            console.print(f"{name} ({len(items)})", style="bold")
            console.print(f"  {', '.join(items)}")
        return
    if shelf not in shelves:
        raise unknown("shelf", shelf, shelves)
    for name in shelves[shelf]:
        console.print(name)


def cite_works(theory: str, case: str | None) -> None:
    """BibTeX entries, as they stand in the bibliography."""
    results().print(api.cite(theory, case), soft_wrap=True)
