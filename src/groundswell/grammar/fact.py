"""What a fact of the ledger is: one statement of the source talk about what happened, and what was found of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from groundswell.grammar.sources import Confidence, Source

VERDICTS = {
    "supported": "the sources bear it out",
    "roughly": "right in the main, not in a point that is named",
    "disputed": "sources or historians differ",
    "wrong": "the sources say otherwise",
    "unverifiable": "not found, for or against",
    "opinion": "nothing on record could settle it",
    "slip": "of the tongue, or of whoever wrote it down",
    "no_fact": "nothing is asserted",
}
"""What can be found of a statement, and what each verdict means."""

_ID = re.compile(r"\bF\d{3}\b")


@dataclass(frozen=True)
class Fact:
    """One entry of part B of the ledger. That it stands here says nothing of whether it is so; its verdict does.

    Attributes
    ----------
    id, claim : str
        ``F028``; what the talk says, in our words.
    lines : str
        Where the talk says it: lines of the transcript.
    found, verdict : str
        What the sources say; one of `VERDICTS`.
    sources : tuple of Source
        Where that stands, with page or chapter where it is known.
    confidence : Confidence
        ``read`` if all of it was seen there, ``recalled`` if some of it is general knowledge.
    ledger : tuple of str
        Ids of the claims that rest on it.
    """

    id: str
    claim: str
    lines: str
    found: str
    verdict: str
    sources: tuple[Source, ...]
    confidence: Confidence
    ledger: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """The verdict as it is read out: ``no fact``."""
        return self.verdict.replace("_", " ")

    def __str__(self) -> str:
        return self.id


def facts_named(text: str) -> tuple[str, ...]:
    """Ids of facts that a text names, each once, in the order of the text.

    >>> facts_named("87 and 240 thousand (F062, F063); so F062 holds.")
    ('F062', 'F063')
    """
    return tuple(dict.fromkeys(_ID.findall(text)))
