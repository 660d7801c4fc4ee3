"""What ``show page`` prints: the equation that runs, the sentences it says, and every law that it calls."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.syntax import Syntax
from rich.text import Text

from groundswell.grammar.calibration import Fit
from groundswell.grammar.law import Law
from groundswell.grammar.page import Page
from groundswell.grammar.theory import Theory
from groundswell.grammar.word import Word
from groundswell.report.table import titled
from groundswell.report.wording import cited, direction, prior


def page_card(
    theory: Theory, page: Page, fits: Mapping[str, Fit] | None = None, *, coloured: bool = False
) -> Group:
    """The page of a theory for one kind of actor.

    Parameters
    ----------
    theory : Theory
        Whose page it is, with its variant.
    page : Page
        The page.
    fits : mapping of str to Fit, optional
        Fits of the theory, by case: fitted values stand beside their priors.
    coloured : bool
        Whether to colour the text as Python; for a terminal.
    """
    parts: list[RenderableType] = [
        Text(
            f"{theory}, the page of a {page.actor}{' at the start' if page.stage == 'start' else ''}",
            style="bold",
        ),
        Text(theory.claim),
        Text(f"Source: {cited_key(theory)}\n"),
        code(page.text, coloured),
        Text(),
    ]
    parts += [_words(page), Text()]
    if page.sentences:
        parts += [_sentences(page), Text()]
    if page.laws:
        parts.append(Text("Laws\n", style="bold"))
        parts += [part for law in page.laws for part in law_lines(law, theory, fits)]
    return Group(*parts)


def code(text: str, coloured: bool) -> RenderableType:
    """Python, coloured for a terminal; else as it is, and never broken into other lines."""
    if coloured:
        return Syntax(text, "python", theme="ansi_dark", background_color="default", word_wrap=True)
    return Text(text.rstrip("\n"), no_wrap=True, overflow="ignore")


def law_lines(
    law: Law, theory: Theory | None = None, fits: Mapping[str, Fit] | None = None
) -> list[RenderableType]:
    """What there is to say of a law; with its priors, if a theory says them, and with what they were fitted to."""
    estimates = [
        f"{name}: {prior(theory.priors[law][name])}{_fitted(law, name, fits or {})}" if theory else name
        for name in law.parameters
    ] or ["none"]
    told = (
        ("slot", f"{law.slot.name} of a {law.actor} ({law.slot.meaning}; {law.slot.combine})"),
        ("reads", ", ".join(law.reads) or "nothing"),
        ("direction", direction(law)),
        ("source", cited(law.source)),
        ("ledger", ", ".join(law.ledger) or "no claim of the talk"),
        ("parameters", "; ".join(estimates)),
    )
    lines = Text("\n").join(Text.assemble((f"{name}: ", "dim"), value) for name, value in told)
    return [Text(f"{law.name}: {law.claim}"), Padding(lines, (0, 0, 1, 4))]


def _fitted(law: Law, name: str, fits: Mapping[str, Fit]) -> str:
    """The fitted values of a parameter, case by case."""
    named = f"{law.name}.{name}"
    said = [f"{fit.values[named]:.4g} ({case})" for case, fit in fits.items() if named in fit.values]
    return f", fitted {', '.join(said)}" if said else ""


def cited_key(theory: Theory) -> str:
    """The work that a theory is of."""
    from groundswell.grammar.sources import parse_source

    return cited(parse_source(theory.source))


def _words(page: Page) -> RenderableType:
    """What the page reads, with units and meanings."""
    table = titled("Words")
    for column in ("word", "is", "unit", "meaning"):
        table.add_column(column, overflow="fold")
    groups: tuple[tuple[str, tuple[Word, ...]], ...] = (
        ("kept", page.kept),
        ("seen", page.seen),
        ("chance", page.chances),
    )
    for kind, words in groups:
        for word in words:
            table.add_row(word.name, kind, word.unit, word.meaning)
    return table


def _sentences(page: Page) -> RenderableType:
    table = titled("Sentences")
    for column in ("stage", "sentence", "meaning"):
        table.add_column(column, overflow="fold")
    for sentence in page.sentences:
        table.add_row(sentence.stage, str(sentence), sentence.meaning)
    return table
