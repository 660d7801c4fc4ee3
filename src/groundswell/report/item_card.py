"""What ``show law``, ``show theory`` and ``show word`` print."""

from __future__ import annotations

import inspect
from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.text import Text

from groundswell.grammar.law import Law
from groundswell.grammar.nomenclature import SLOTS, WORDS
from groundswell.grammar.slot import Slot
from groundswell.grammar.spelling import unknown
from groundswell.grammar.theory import Theory
from groundswell.grammar.word import Mean, Word
from groundswell.report.page_card import cited_key, code, law_lines
from groundswell.report.table import titled
from groundswell.report.wording import cited, prior


def law_card(law: Law, theories: Iterable[Theory], *, coloured: bool = False) -> Group:
    """A law: its claim, its formula as it stands in its file, and what each theory believes of its parameters."""
    holding = [theory for theory in theories if law in theory.laws]
    parts: list[RenderableType] = [*law_lines(law), code(inspect.getsource(law.formula), coloured), Text()]
    if not holding:
        return Group(*parts, Text("No theory on the shelf holds it."))
    table = titled("Held by")
    for column in ("theory", "parameter", "prior"):
        table.add_column(column)
    for theory in holding:
        for name in law.parameters or ("none",):
            table.add_row(theory.name, name, prior(theory.priors[law][name]) if law.parameters else "")
    return Group(*parts, table)


def theory_card(theory: Theory) -> Group:
    """A theory: what it claims, the laws it holds by kind of actor, and what would refute it."""
    parts: list[RenderableType] = [
        Text(str(theory), style="bold"),
        Text(theory.claim),
        Text(f"Source: {cited_key(theory)}"),
        Text(f"Refuted by: {theory.refuted_by}"),
        Text(
            f"One step is a {theory.step}"
            + (f"; lagged words look {theory.lag} steps back" * bool(theory.lag))
        ),
    ]
    if theory.built_on:
        parts.append(_rejected(theory))
    for actor in theory.actors:
        table = titled(f"\nLaws of a {actor}")
        for column in ("slot", "law", "source", "parameters and priors"):
            table.add_column(column, overflow="fold")
        for law in sorted((law for law in theory.laws if law.actor == actor), key=lambda law: law.slot.name):
            priors = "; ".join(
                f"{name} {prior(belief)}" for name, belief in theory.priors.get(law, {}).items()
            )
            table.add_row(law.slot.name, law.name, cited(law.source), priors)
        parts.append(table)
    pages = ", ".join(f"show page {theory.name} {actor}" for actor in theory.actors)
    return Group(*parts, Text(f"The equations that run: {pages}"))


def _rejected(theory: Theory) -> RenderableType:
    table = titled(f"\nBuilt on {theory.built_on}; of its laws it rejects")
    for column in ("law", "why"):
        table.add_column(column, overflow="fold")
    for law, why in theory.rejects.items():
        table.add_row(law, why)
    return table


def word_card(name: str, laws: Iterable[Law]) -> Group:
    """A word of the nomenclature, or a slot, of every kind of actor that has it.

    Parameters
    ----------
    name : str
        ``active``, or ``person.active`` for one kind of actor alone.
    laws : iterable of Law
        Among which to look for those that read or fill it.

    Raises
    ------
    UnknownName
        With the nearest one.
    """
    actor, dot, wanted = name.rpartition(".")
    asked = wanted if dot else name
    keys = [key for key in {**WORDS, **SLOTS} if key[1] == asked and actor in ("", key[0])]
    if not keys:
        known = {".".join(key) if dot else key[1] for key in {**WORDS, **SLOTS}}
        raise unknown("word or slot", name, known)
    held = tuple(laws)
    parts: list[RenderableType] = []
    for key in keys:
        if key in WORDS:
            parts += _word(WORDS[key], held)
        if key in SLOTS:
            parts += _slot(SLOTS[key], held)
    return Group(*parts)


def _word(word: Word, laws: tuple[Law, ...]) -> list[RenderableType]:
    kind = {
        "state": "kept from day to day",
        "trait": "kept and never changed",
        "quantity": "worked out within the day",
    }
    said = kind.get(word.role.value, f"{word.role.value}")
    if isinstance(word.seen, Mean):
        of = f" of {', '.join(word.seen.classes)}" if word.seen.classes else ""
        said = f"seen: the mean of {word.seen.of}{of}, within {word.seen.within}" + (
            ", a lag ago" * word.seen.lagged
        )
    elif word.seen is not None:
        said = f"seen: {type(word.seen).__name__.lower()} by the case"
    readers = [law.name for law in laws if law.actor == word.actor and word.name in law.reads]
    return [
        Text(f"{word.actor}.{word.name}: {word.meaning}", style="bold"),
        Text(f"  {said}; {word.unit}, {word.low:g} to {word.high:g}" + ("; chronicled" * word.chronicled)),
        Text(f"  read by {', '.join(readers) or 'no law'}\n"),
    ]


def _slot(slot: Slot, laws: tuple[Law, ...]) -> list[RenderableType]:
    filling = [law.name for law in laws if law.slot == slot]
    return [
        Text(f"{slot.actor}.{slot.name}, a slot: {slot.meaning}", style="bold"),
        Text(f"  several laws combine by {slot.combine}; {slot.empty:g} when empty"),
        Text(f"  filled by {', '.join(filling) or 'no law'}\n"),
    ]
