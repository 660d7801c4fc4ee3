"""The report of a run stands alone, can be read without seeing, and says what its bands are."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from groundswell.grammar.calendar import GregorianDate
from groundswell.grammar.episode import Episode
from groundswell.grammar.fact import Fact
from groundswell.grammar.sources import Confidence, Source
from groundswell.report.episodes_told import measures_of, readings
from groundswell.report.page_report import Told, report
from groundswell.report.run_figures import run_figures
from groundswell.trial.card import Card

VOID = {"meta", "img", "br", "link"}
EPISODE = Episode(
    1,
    "A <hungry> spring",
    GregorianDate(1901, 3, 18),
    GregorianDate(1901, 3, 24),
    "They rise.",
    "They did.",
    "L1",
    ("M14",),
    ("F028",),
)
FACT = Fact(
    "F028", "4,600 <killed>.", "L63", "Killed or wounded.", "wrong", (Source("lenin1905"),), Confidence.READ
)
LATER = replace(EPISODE, number=2, first=GregorianDate(1902, 1, 1), last=GregorianDate(1902, 1, 1))


class Balanced(HTMLParser):
    """Refuses elements that do not close."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag


@pytest.fixture(scope="module")
def page(recorded: Card, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("report")
    figures = [(sheet, sheet.write(folder)[1]) for sheet in run_figures(recorded, None)]
    return report(recorded, Told(figures, (EPISODE, LATER), "", "./groundswell run town", {"F028": FACT}))


def parsed(page: str) -> Balanced:
    found = Balanced()
    found.feed(page)
    assert not found.open
    return found


def test_it_stands_alone(page: str) -> None:
    for tag, attributes in parsed(page).seen:
        assert tag not in ("script", "link", "iframe", "object")
        for name in ("src", "href"):
            value = attributes.get(name)
            assert value is None or value.startswith(("data:", "#")), value
    style = page.partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style and "@import" not in style


def test_it_can_be_read_without_seeing(page: str) -> None:
    seen = parsed(page).seen
    images = [attributes for tag, attributes in seen if tag == "img"]
    assert len(images) >= 5 and all(image["alt"] for image in images)
    tags = [tag for tag, _ in seen]
    assert tags.count("details") == tags.count("figure") == len(images), "a table behind each figure"
    ids = {attributes["id"] for _, attributes in seen if "id" in attributes}
    links = [attributes["href"] for tag, attributes in seen if tag == "a"]
    assert links[0] == "#main" and all(str(link)[1:] in ids for link in links)
    assert tags.count("h1") == 1


def test_it_can_be_read_in_the_dark_and_on_paper(page: str) -> None:
    assert "prefers-color-scheme: dark" in page and "@media print" in page


def test_it_says_what_it_is_and_is_not(page: str) -> None:
    plain = " ".join(re.sub("<[^>]*>", " ", page).split())
    assert "luck only" in plain and "recalled or assumed" in plain
    for part in ("Fitted", "Held out", "Unobservable", "What the run was told", "BSD-3-Clause"):
        assert part in plain
    assert "kept in 0 of 3 replications" in plain, "a miss has its reason"
    assert "./groundswell run town" in plain


def test_words_are_no_markup(page: str) -> None:
    assert "A &lt;hungry&gt; spring" in page and "<hungry>" not in page


def test_an_episode_is_read_off_its_own_days(card: Card) -> None:
    found = readings(card, EPISODE)
    assert found is not None and len(found) == len(measures_of(card))
    titles = [measure.title for measure in measures_of(card)]
    assert found[titles.index("workers taking part, highest day")] > 0.5
    assert readings(card, LATER) is None, "the run does not reach it"


def test_every_figure_has_its_numbers(card: Card, tmp_path: Path) -> None:
    sheets = {sheet.drawing.name: sheet for sheet in run_figures(card, None)}
    assert {"map_of_days", "participation_by_day", "army", "two_powers", "moods", "parties"} <= set(sheets)
    assert all(len(sheet.rows) > 0 and len(sheet.rows[0]) == len(sheet.header) for sheet in sheets.values())
    powers = [row for row in sheets["two_powers"].rows if row[0] == "town government"]
    assert all(0 <= row[2] <= row[3] <= row[4] <= 1 for row in powers)  # type: ignore[operator]


def test_one_replication_is_reported_too(card: Card, tmp_path: Path) -> None:
    alone = replace(card, replications=card.replications[:1])
    figures = [(sheet, sheet.write(tmp_path)[0]) for sheet in run_figures(alone, None)]
    page = report(alone, Told(figures))
    parsed(page)
    assert "no interval can be given" in page


def test_facts_are_cited_in_small_print_and_told_once(page: str) -> None:
    assert '<small>(<a href="#F028" class="wrong">F028 wrong</a>)</small>' in page
    assert page.count('<span id="F028">F028</span>') == 1 and "4,600 &lt;killed&gt;." in page
    assert "Killed or wounded." in page


def test_without_facts_nothing_is_cited(recorded: Card) -> None:
    page = report(recorded, Told((), (EPISODE,)))
    assert "F028" not in page and "Facts cited" not in page
