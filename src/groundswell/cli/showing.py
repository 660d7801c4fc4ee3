"""``show``, ``list`` and ``cite``: what can be read without running anything."""

from __future__ import annotations

from collections.abc import Iterable

from groundswell import api
from groundswell.cli.console import is_coloured, results
from groundswell.grammar.spelling import unknown
from groundswell.report.case_card import case_card
from groundswell.report.item_card import law_card, theory_card, word_card
from groundswell.report.page_card import page_card
from groundswell.report.works import works


def print_page(theory: str, actor: str, stage: str, without: Iterable[str], values: Iterable[str]) -> None:
    """The page of a theory for a kind of actor."""
    console, chosen = results(), api.theory(theory, without, values)
    card = page_card(chosen, api.page(chosen, actor, stage), coloured=is_coloured(console))
    console.print(card, crop=False)


def print_theory(theory: str, without: Iterable[str], values: Iterable[str]) -> None:
    """A theory."""
    results().print(theory_card(api.theory(theory, without, values)))


def print_law(name: str) -> None:
    """A law, and the theories that hold it."""
    console, law = results(), api.law(name)
    theories = [api.theory(theory) for theory in api.shelves()["theories"]]
    console.print(law_card(law, theories, coloured=is_coloured(console)), crop=False)


def print_case(case: str) -> None:
    """A case."""
    results().print(case_card(api.read(case)))


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
    found = works(api.theory(theory), api.read(case) if case else None)
    results().print("\n\n".join(work.entry for work in found), soft_wrap=True)
