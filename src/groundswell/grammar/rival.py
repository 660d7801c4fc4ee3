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
class Instead:
    """The law that stands in the place of a rejected one.

    Attributes
    ----------
    law : str
        Its name.
    values : mapping of str to (float, float)
        Its parameters, each anywhere between two bounds.
    """

    law: str
    values: Mapping[str, tuple[float, float]]


@dataclass(frozen=True)
class Staging:
    """How a rival runs: a theory of the shelf, less the laws that the rival rejects.

    Attributes
    ----------
    theory : str
        The theory that it is a variant of.
    instead : mapping of str to Instead
        By rejected law; one without an entry is taken out and not replaced.
    """

    theory: str
    instead: Mapping[str, Instead] = field(default_factory=dict)


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
    rejects : mapping of str to str
        Laws of the theory that the case is run with -> why it does not hold them.
    positions : mapping of str to Position
        By test; it is silent on those that are not there.
    staging : Staging, optional
        How it runs; None where no mechanism of the laboratory carries it.
    coded_only : str
        Then why not.
    counted_with : str
        Id of the rival that it must not be counted apart from, since they expect nearly the same.
    """

    id: str
    name: str
    case: str
    title: str
    holds: str
    literature: tuple[Source, ...]
    rejects: Mapping[str, str]
    positions: Mapping[str, Position]
    staging: Staging | None = None
    coded_only: str = ""
    counted_with: str = ""

    def __str__(self) -> str:
        return self.id

    def answer(self, statement: Statement) -> tuple[str, str] | None:
        """Its answer to a statement and the mark of it, or None where it is silent."""
        position = self.positions.get(statement.test)
        given = position.answers.get(statement.id) if position else None
        return (given, position.mark) if position and given else None
