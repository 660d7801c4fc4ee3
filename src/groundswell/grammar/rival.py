"""What a rival theory is: what it holds, expects of stated tests, and how it runs if a mechanism carries it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from groundswell.grammar.sources import Source

YES, NO, MIXED, UNOBSERVED = "yes", "no", "mixed", "unobserved"
ANSWERS = (YES, NO)
RECORDS = (YES, NO, MIXED, UNOBSERVED)
CONFIDENCES = ("high", "medium", "low")
TALK, INFERRED = "talk", "inferred"
MARKS = (TALK, INFERRED)
"""Whether the source talk states what a theory expects, or it is inferred from the theory's usual form."""


@dataclass(frozen=True)
class Statement:
    """One thing that can be said of a history, and what its record says of it.

    Attributes
    ----------
    id, test, asks : str
        ``P03a``; the test that it is a part of, ``P03``; and what that test asks.
    says : str
        The statement, to which a theory answers yes or no.
    record, confidence, shows : str
        One of `RECORDS`, one of `CONFIDENCES`, and what the record shows.
    parts : int
        Of how many statements the test is made; together they count once.
    """

    id: str
    test: str
    asks: str
    says: str
    record: str
    confidence: str
    shows: str
    parts: int = 1

    @property
    def is_scored(self) -> bool:
        """Whether anything was observed to score by."""
        return self.record != UNOBSERVED


@dataclass(frozen=True)
class Position:
    """What a theory expects of one test.

    Attributes
    ----------
    says, mark : str
        In a few words; and one of `MARKS`.
    answers : mapping of str to str
        By id of the statement, one of `ANSWERS`; a statement that it leaves open is not there.
    """

    says: str
    mark: str
    answers: Mapping[str, str]


@dataclass(frozen=True)
class Rival:
    """One rival theory of a case. That it stands here says nothing of whether it is so.

    Attributes
    ----------
    id, name, case : str
        ``TM``, the name of its file, the case that it is of.
    title, holds : str
        What it is called; what it says, in our words.
    literature : tuple of Source
        Works that hold it, or tell of those who did.
    positions : mapping of str to Position
        By test; it is silent on those that are not there.
    runs : str
        The theory of the shelf that it runs as, which says what laws it rejects; empty where no mechanism of the
        laboratory carries it.
    coded_only : str
        Then why not.
    rejects : mapping of str to str
        Then the laws that it would not hold, by name -> why.
    counted_with : str
        Id of the rival that it must not be counted apart from, since they expect nearly the same.
    """

    id: str
    name: str
    case: str
    title: str
    holds: str
    literature: tuple[Source, ...]
    positions: Mapping[str, Position]
    runs: str = ""
    coded_only: str = ""
    rejects: Mapping[str, str] = field(default_factory=dict)
    counted_with: str = ""

    def __str__(self) -> str:
        return self.id

    def answer(self, statement: Statement) -> tuple[str, str] | None:
        """Its answer to a statement and the mark of it, or None where it is silent."""
        position = self.positions.get(statement.test)
        given = position.answers.get(statement.id) if position else None
        return (given, position.mark) if position and given else None
