"""Scores what rival theories expect, coded as probabilities, by the logarithm of what came true.

An answer that the talk states counts as 85 per cent, one that is inferred as 70, silence as even. A theory that says
nothing therefore scores as the baseline does, and wins nothing by it. Where the record is mixed, half of each answer
came true.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from groundswell.grammar.rival import INFERRED, MIXED, NO, TALK, YES, Rival, Statement

EVEN = 0.5
SWEEP = (0.70, 0.75, 0.80, 0.85, 0.90, 0.95)
"""Probabilities at which every answer is coded, stated or inferred, to see what hangs on the coding."""

_TRUE = {YES: 1.0, NO: 0.0, MIXED: 0.5}


@dataclass(frozen=True)
class Coding:
    """How answers become probabilities, and how much a record counts.

    Attributes
    ----------
    probability : mapping of str to float
        Of an answer, by its mark.
    weight : mapping of str to float
        Of a statement, by how sure its record is: in equal steps, which is assumed.
    """

    probability: Mapping[str, float] = field(default_factory=lambda: {TALK: 0.85, INFERRED: 0.7})
    weight: Mapping[str, float] = field(default_factory=lambda: {"high": 1.0, "medium": 2 / 3, "low": 1 / 3})


AS_CODED = Coding()
STATED_ONLY = Coding({TALK: 0.85, INFERRED: EVEN})
ALL_ALIKE = Coding(weight=dict.fromkeys(AS_CODED.weight, 1.0))


@dataclass(frozen=True)
class CodedScore:
    """How one theory's expectations stand beside the record.

    Attributes
    ----------
    rivals : tuple of Rival
        The theory; or those that are counted once together, at the mean of their probabilities.
    score, stated_only, all_alike : float
        Mean logarithmic score (lower is better): as coded; with inferred answers as silence; with all records alike.
    sweep : tuple of float
        The score with every answer coded at the probabilities of `SWEEP`.
    faced, faced_stated, contested : int
        Tests with a record on which it says something; those where the talk states it; and those on which another
        theory answers the opposite.
    """

    rivals: tuple[Rival, ...]
    score: float
    stated_only: float
    all_alike: float
    sweep: tuple[float, ...]
    faced: int
    faced_stated: int
    contested: int

    @property
    def ids(self) -> str:
        """``TM``, or ``TA + TP``."""
        return " + ".join(rival.id for rival in self.rivals)


@dataclass(frozen=True)
class Coded:
    """What the rivals of a case are coded to expect, scored; no simulation is in it.

    Attributes
    ----------
    rivals, statements : tuple of Rival, tuple of Statement
        Who is asked, and what.
    scores, apart : tuple of CodedScore
        Those that are counted, the best first; and the members of what is counted once.
    """

    rivals: tuple[Rival, ...]
    statements: tuple[Statement, ...]
    scores: tuple[CodedScore, ...]
    apart: tuple[CodedScore, ...]


def score_coded(rivals: tuple[Rival, ...], statements: tuple[Statement, ...]) -> Coded:
    """Score what theories are coded to expect; empty where there is nothing that they are asked."""
    if not statements:
        return Coded((), (), (), ())
    return Coded(rivals, statements, coded_scores(rivals, statements), counted_apart(rivals, statements))


def coded_scores(rivals: Sequence[Rival], statements: Sequence[Statement]) -> tuple[CodedScore, ...]:
    """Every theory that is counted, the best first, those that must not be counted apart as one."""
    counted = [_scored(group, rivals, statements) for group in counted_once(rivals)]
    return tuple(sorted(counted, key=lambda each: each.score))


def counted_apart(rivals: Sequence[Rival], statements: Sequence[Statement]) -> tuple[CodedScore, ...]:
    """The members of what is counted once, each by itself."""
    apart = [rival for group in counted_once(rivals) if len(group) > 1 for rival in group]
    return tuple(_scored((rival,), rivals, statements) for rival in apart)


def counted_once(rivals: Sequence[Rival]) -> tuple[tuple[Rival, ...], ...]:
    """The rivals in groups, each of which is one vote."""
    groups: dict[frozenset[str], list[Rival]] = {}
    for rival in rivals:
        groups.setdefault(frozenset({rival.id, rival.counted_with or rival.id}), []).append(rival)
    return tuple(tuple(group) for group in groups.values())


def probability(rivals: Sequence[Rival], statement: Statement, coding: Coding = AS_CODED) -> float:
    """That a statement is true, as theories expect it: the mean over them, even where one is silent."""
    drawn = []
    for rival in rivals:
        answered = rival.answer(statement)
        sure = coding.probability[answered[1]] if answered else EVEN
        drawn.append(sure if answered and answered[0] == YES else 1.0 - sure)
    return sum(drawn) / len(drawn)


def log_score(rivals: Sequence[Rival], statements: Sequence[Statement], coding: Coding = AS_CODED) -> float:
    """Mean of minus the logarithm of the probability given to what came true.

    Parameters
    ----------
    rivals : sequence of Rival
        One theory, or several counted as one.
    statements : sequence of Statement
        Those without a record are passed over; those of one test count once together, by how sure its record is.
    coding : Coding
        How answers become probabilities.
    """
    total = weights = 0.0
    for statement in statements:
        if statement.is_scored:
            expected, true = probability(rivals, statement, coding), _TRUE[statement.record]
            weight = coding.weight[statement.confidence] / statement.parts
            total -= weight * (true * math.log(expected) + (1.0 - true) * math.log(1.0 - expected))
            weights += weight
    return total / weights


def _scored(
    group: tuple[Rival, ...], all_of_them: Sequence[Rival], statements: Sequence[Statement]
) -> CodedScore:
    others = [rival for rival in all_of_them if rival not in group]
    answered = {
        statement: {rival.answer(statement) for rival in group} - {None}
        for statement in statements
        if statement.is_scored
    }
    stated = {s.test for s, answers in answered.items() if any(a and a[1] == TALK for a in answers)}
    contested = {
        statement.test
        for statement, answers in answered.items()
        if any(_opposed(answer[0], others, statement) for answer in answers if answer)
    }
    return CodedScore(
        group,
        log_score(group, statements),
        log_score(group, statements, STATED_ONLY),
        log_score(group, statements, ALL_ALIKE),
        tuple(log_score(group, statements, Coding(dict.fromkeys((TALK, INFERRED), at))) for at in SWEEP),
        len({statement.test for statement, answers in answered.items() if answers}),
        len(stated),
        len(contested),
    )


def _opposed(answer: str, others: Sequence[Rival], statement: Statement) -> bool:
    given = [other.answer(statement) for other in others]
    return any(each is not None and each[0] != answer for each in given)
