"""What an ODD description is written from, and how its Markdown is set: headings, tables, cited works."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from groundswell.engine.outside import standing
from groundswell.engine.scenario import Values
from groundswell.grammar.calibration import Fit
from groundswell.grammar.case import Case, Date, Incidents, Movement, Outside
from groundswell.grammar.claim import Claim
from groundswell.grammar.expectation import Expectation
from groundswell.grammar.observable import Observable
from groundswell.grammar.page import Page
from groundswell.grammar.sources import Source
from groundswell.grammar.theory import Theory
from groundswell.grammar.whatif import WhatIf
from groundswell.report.wording import count

NONE = "None."
Entry = Outside | Movement | Incidents


@dataclass(frozen=True)
class Described:
    """What runs, resolved: all that a description is written from.

    Attributes
    ----------
    case, theory : Case, Theory
        The history, and the theory with its variant.
    starts, days : mapping of str to Page
        Its pages by kind of actor, of those that the case has.
    observables : tuple of Observable
        Those that can be seen of it.
    tests : tuple of Expectation
        Acceptance tests of the case.
    claims : mapping of str to Claim
        The ledger.
    without : tuple of str
        Entries of the register that are taken out.
    scale, seed : int
        Persons for each agent; what chance hangs on.
    until : date
        Last day.
    fit, values : Fit, mapping of (Law, str) to float, optional
        Where fitted values come from, and those that a run takes.
    whatif : WhatIf, optional
        The counterfactual that the case and the theory have been made to say.
    """

    case: Case
    theory: Theory
    starts: Mapping[str, Page]
    days: Mapping[str, Page]
    observables: tuple[Observable, ...]
    tests: tuple[Expectation, ...]
    claims: Mapping[str, Claim]
    without: tuple[str, ...]
    scale: int
    seed: int
    until: Date
    fit: Fit | None = None
    values: Values | None = None
    whatif: WhatIf | None = None

    @property
    def register(self) -> tuple[Entry, ...]:
        """Entries of the exogenous register that stand."""
        case, without = self.case, self.without
        return (
            *standing(case.outside, without, case),
            *standing(case.movements, without, case),
            *standing(case.incidents, without, case),
        )

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages, those of the start after those of the day."""
        return (*self.days.values(), *self.starts.values())


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table of Markdown.

    >>> table(["a", "b"], [["1", "x | y"]])[2]
    '| 1 | x \\\\| y |'
    """
    written = [_row(heads), _row(["---"] * len(heads)), *(_row(row) for row in rows)]
    return [*written, ""]


def items(lines: Iterable[str]) -> list[str]:
    """A list of Markdown; `NONE` where there is nothing."""
    written = [f"- {line}" for line in lines]
    return [*(written or [NONE]), ""]


def keys(sources: Iterable[Source]) -> str:
    """Works as a text cites them: ``[kuran1991, halinski2023:L67]``."""
    return f"[{', '.join(dict.fromkeys(str(source) for source in sources))}]"


def one(actor: str) -> str:
    """One of a kind of actor.

    >>> one("unit"), one("organisation")
    ('a unit', 'an organisation')
    """
    return f"{'an' if actor[0] in 'aeio' else 'a'} {actor}"


def steps(of: Described) -> str:
    """One pass in words."""
    lag = f"; lagged perceptions look {count(of.theory.lag, of.theory.step)} back" if of.theory.lag else ""
    return f"one {of.theory.step}{lag}"


def _row(cells: Sequence[str]) -> str:
    escaped = (" ".join(cell.replace("|", "\\|").split()) for cell in cells)
    return f"| {' | '.join(escaped)} |"
