"""What an episode is: some days of a history that the source talk tells, beside what the record says of them."""

from __future__ import annotations

from dataclasses import dataclass

from groundswell.grammar.calendar import Date


@dataclass(frozen=True)
class Episode:
    """One entry of part C1 of the ledger. That it stands here says nothing of whether talk or record are right.

    Attributes
    ----------
    number, title : int, str
        Its place in the talk, and what it is called.
    first, last : date
        Its days, both included, in the calendar of the case.
    talk, record : str
        What the talk says or expects; what the record says.
    lines : str
        Of the talk's transcript; empty where it is not told.
    ledger, facts : tuple of str
        Ids of claims, and of facts that its words rest on.
    """

    number: int
    title: str
    first: Date
    last: Date
    talk: str
    record: str
    lines: str
    ledger: tuple[str, ...]
    facts: tuple[str, ...] = ()
