"""What a claim is: one mechanism that the source talk asserts, in our words, and what speaks for and against it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from groundswell.grammar.sources import Source

KINDS = ("law", "russia", "maxim", "meta", "definition")
"""Stated as general, or of Russia alone; advice; about knowledge; what a word is to mean."""

RESULTS = ("holds", "fails", "mixed", "unobservable")
"""What a study can find of a claim."""

_ID = re.compile(r"\bM\d\d\b")


@dataclass(frozen=True)
class Claim:
    """One entry of the ledger. That it stands here says nothing of whether it is so.

    Attributes
    ----------
    id, short, claim : str
        ``M17``; what it is called; what it says.
    lines : str
        Where the talk says it: lines of the transcript.
    kinds : tuple of str
        One or two of `KINDS`.
    refuted_by : str
        What the record would have to show.
    literature : tuple of Source
        Works that hold something like it.
    rivals : str
        What others say instead.
    measured_by : str
        Where it is no mechanism that could be written as a law: what of the laboratory stands for it.
    """

    id: str
    short: str
    claim: str
    lines: str
    kinds: tuple[str, ...]
    refuted_by: str
    literature: tuple[Source, ...]
    rivals: str
    measured_by: str = ""

    def __str__(self) -> str:
        return self.id


@dataclass(frozen=True)
class Finding:
    """What a study found of a claim, in two readings that need not agree.

    Attributes
    ----------
    talk, record : str
        Whether the theory brings about what the talk says, and what was recorded: each one of `RESULTS`.
    because : str
        Why, in a sentence.
    command : str
        The committed command that shows it.
    """

    talk: str
    record: str
    because: str
    command: str


def claims_named(text: str) -> tuple[str, ...]:
    """Ids of the ledger that a text names, each once, in the order of the text.

    >>> claims_named("The war cuts across the movement (M33, M37); so M33 holds.")
    ('M33', 'M37')
    """
    return tuple(dict.fromkeys(_ID.findall(text)))
