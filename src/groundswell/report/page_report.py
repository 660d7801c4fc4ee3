"""The report of a run: one page of HTML that needs nothing but itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from groundswell.grammar.episode import Episode
from groundswell.report.facts_told import Facts, facts_section
from groundswell.report.markup import element, figure, paragraph, section, text
from groundswell.report.page_parts import acceptance, episodes, fit_words, in_short, register, sources
from groundswell.report.sheets import Sheet
from groundswell.report.table import luck
from groundswell.report.wording import count, number, otherwise
from groundswell.trial.card import Card

NAME = "report.html"
_STYLE = Path(__file__).with_name("report.css")
_FIRST = ("strikers_by_quarter", "strikers_by_year")
_SECTIONS = (
    ("map", "The map", "Who takes part, and where, on days that the case asks for.", ("map",)),
    ("strikes", "The waves", "Participations in strikes, the record over the fan.", _FIRST),
    ("days", "Day by day", "A place looked at closely.", ("close_up",)),
    ("army", "The army", "Whether soldiers obey.", ("army",)),
    (
        "powers",
        "The powers",
        "Whose orders are obeyed, and how firmly the rulers stand.",
        ("two_powers", "rulers"),
    ),
    (
        "layers",
        "Layers and parties",
        "Who takes part, what each class shows and thinks, and whom people follow.",
        ("participation", "moods", "parties"),
    ),
    ("records", "The other records", "Every other series on record that this run counts.", ("",)),
)
"""Id, title and first words of each section, and how the names of its figures begin; the last has the rest."""


@dataclass(frozen=True)
class Told:
    """What stands in a report besides the run itself.

    Attributes
    ----------
    figures : sequence of (Sheet, Path)
        Every figure, with a picture of it.
    episodes : sequence of Episode
        What the source talk tells of the case.
    placebo : str
        Markup of the section on sparks; empty if none was tried.
    command : str
        What makes the same run again.
    facts : mapping of str to Fact
        What the ledger holds, by id: those that episodes and tests name are cited.
    """

    figures: Sequence[tuple[Sheet, Path]]
    episodes: Sequence[Episode] = ()
    placebo: str = ""
    command: str = ""
    facts: Facts = field(default_factory=dict)


def report(card: Card, told: Told) -> str:
    """The page.

    Parameters
    ----------
    card : Card
        The run.
    told : Told
        Its figures and the rest.

    Returns
    -------
    str
        HTML without a script, and without a word from the network.
    """
    figures = {sheet.drawing.name: (sheet, picture) for sheet, picture in told.figures}
    used = [id for episode in told.episodes for id in episode.facts]
    used += [id for verdict in card.verdicts for id in verdict.expectation.facts]
    parts = [
        in_short(card),
        *_sections(card, figures),
        episodes(card, told.episodes, told.facts),
        acceptance(card, told.facts),
        facts_section(used, told.facts),
        told.placebo,
        register(card),
        sources(card, told.command),
    ]
    body = [part for part in parts if part]
    title = f"{card.scenario.case.title}: {card.scenario.compiled.theory}"
    return (
        "<!doctype html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE.read_text('utf-8')}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#main">Skip to the report</a>\n'
        f"{_head(card)}\n{_contents(body)}\n"
        f"{element('main', chr(10).join(body), id='main')}\n</body>\n</html>\n"
    )


def _head(card: Card) -> str:
    """What ran, and how to read it."""
    ran, many = card.scenario, len(card.replications)
    lacking = otherwise(ran)
    theory = ran.compiled.theory
    return element(
        "header",
        "\n".join(
            (
                element("h1", text(ran.case.title)),
                paragraph(f"Theory {theory}{lacking}. {theory.claim}"),
                paragraph(
                    f"{ran.case.calendar.start} to {ran.until} ({ran.case.calendar.style.capitalize()} calendar); "
                    f"{count(many, 'replication')} of {count(card.steps, theory.step)} in {number(card.seconds)} s; "
                    f"{ran.society.agents:,} agents for {ran.society.persons:,} persons of 15 and over; "
                    f"seed {ran.seed}.",
                    class_="faint",
                ),
                paragraph(
                    luck(card),
                    "Hollow points on a figure, and numbers in brackets, were recalled or assumed and are no target. "
                    "A theory is set beside the record here to be judged by it; nothing on this page endorses one.",
                    class_="warn",
                ),
            )
        ),
    )


def _contents(parts: Sequence[str]) -> str:
    """A list of the sections, made from the sections."""
    items = []
    for part in parts:
        id = part.split('id="', 1)[1].split('"', 1)[0] if part.startswith("<section") else ""
        heading = part.split("</h2>", 1)[0].rsplit(">", 1)[-1]
        items.append(element("li", f'<a href="#{id}">{heading}</a>'))
    return element("nav", element("ul", "\n".join(items)), aria_label="Contents")


def _sections(card: Card, figures: Mapping[str, tuple[Sheet, Path]]) -> list[str]:
    """The sections of figures; one without any is left out."""
    left = dict(figures)

    def shown(id: str, title: str, said: str, begins: tuple[str, ...]) -> str:
        names = [name for name in left if name.startswith(begins)]
        names.sort(key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST))
        parts = [part for name in names for part in (figure(*left.pop(name)), fit_words(card, name))]
        return section(id, title, paragraph(said), *parts) if names else ""

    return [shown(*each) for each in _SECTIONS]
