"""What a claim is: one mechanism that the source talk asserts, in our words, and what speaks for and against it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from groundswell.grammar.sources import Source

KINDS = ("law", "russia", "maxim", "meta", "definition")
"""Stated as general, or of Russia alone; advice; about knowledge; what a word is to mean."""


class Outcome(StrEnum):
    """What is to be said of a claim, in this laboratory: of the world it says nothing."""

    EMERGES = "emerges"
    """It comes about with its causes, and not without them."""
    EITHER_WAY = "comes about either way"
    """It comes about, with its causes and without them."""
    ABSENT = "does not emerge"
    """It does not come about."""
    UNREACHED = "not reached"
    """Fewer than half of the runs come to where it could be seen."""
    MIXED = "mixed"
    """It has several patterns, and they disagree."""
    OPEN = "a pattern waits to be asked"
    """It has patterns, and no study has asked them yet."""
    UNTESTABLE = "untestable here"
    """Nothing in the laboratory could show it; the ledger says why."""
    ASKED = "asked of every run"
    """A law says it, or tests alone; the acceptance tests ask for it."""
    UNTESTED = "carried by a law, not tested"
    """A law says it, and nothing asks whether it is so."""
    PLANNED = "not built yet"
    """Nothing here is about it."""


MADE = (Outcome.EMERGES, Outcome.EITHER_WAY, Outcome.ABSENT, Outcome.UNREACHED)
"""What a study can find of a pattern."""

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
    untestable : str
        Why nothing in the laboratory could show it, where that is so.
    figure : str
        A number that can be said of it all the same, with its source.
    set_beside : str
        Folder of the ledger with what came after, where the claim is about that.
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
    untestable: str = ""
    figure: str = ""
    set_beside: str = ""

    def __str__(self) -> str:
        return self.id


@dataclass(frozen=True)
class Figure:
    """What was measured in one kind of run: the median over the replications, None where none came to it.

    Attributes
    ----------
    world, arm : str
        ``with`` the causes of a pattern or ``without``, and which of its arms.
    median : float or None
        In the unit of the finding.
    """

    world: str
    arm: str
    median: float | None


@dataclass(frozen=True)
class Finding:
    """What a study found of a pattern.

    Attributes
    ----------
    outcome : Outcome
        One of `MADE`.
    because : str
        What was measured, what was expected, and how many replications show it.
    figures : tuple of Figure
        The numbers behind it.
    unit, command : str
        Their unit, and the committed command that makes them again.
    """

    outcome: Outcome
    because: str
    figures: tuple[Figure, ...]
    unit: str
    command: str


def claims_named(text: str) -> tuple[str, ...]:
    """Ids of the ledger that a text names, each once, in the order of the text.

    >>> claims_named("The war cuts across the movement (M33, M37); so M33 holds.")
    ('M33', 'M37')
    """
    return tuple(dict.fromkeys(_ID.findall(text)))
