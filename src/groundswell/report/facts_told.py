"""How a report cites facts of the ledger: an id in small print with its verdict, and what was found of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from groundswell.grammar.fact import Fact
from groundswell.report.markup import element, paragraph, section, table, text
from groundswell.report.wording import cited

Facts = Mapping[str, Fact]
"""What the ledger holds, by id."""


def in_small_print(ids: Iterable[str], facts: Facts) -> str:
    """The ids of some facts, each with its verdict, as links to where this page tells of them; or nothing."""
    links = (
        element("a", text(f"{id} {facts[id].said}"), href=f"#{id}", class_=facts[id].verdict)
        for id in ids
        if id in facts
    )
    said = ", ".join(links)
    return element("small", f"({said})") if said else ""


def facts_section(used: Iterable[str], facts: Facts) -> str:
    """All that a page has cited, in the order of their ids."""
    chosen = [facts[id] for id in sorted(set(used)) if id in facts]
    if not chosen:
        return ""
    rows = [
        [
            element("span", text(fact.id), id=fact.id), text(fact.claim), text(fact.found), text(fact.said),
            text("; ".join(cited(source) for source in fact.sources)), text(str(fact.confidence)),
        ]
        for fact in chosen
    ]  # fmt: skip
    said = paragraph(
        "What the talk states in the episodes and tests above, and what was found when it was looked up. A verdict is "
        "on a statement and on nothing else."
    )
    header = ("fact", "the talk states", "the sources say", "verdict", "sources", "confidence")
    return section("facts", "Facts cited", said, table("Facts cited", header, rows, class_="wide"))
