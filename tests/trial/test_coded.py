"""Coded expectations: worked by hand, silence as the baseline, what is counted once, and what hangs on the coding."""

from __future__ import annotations

import math

import pytest

from groundswell.grammar.rival import INFERRED, MIXED, NO, TALK, UNOBSERVED, YES, Position, Rival, Statement
from groundswell.trial.coded import STATED_ONLY, SWEEP, coded_scores, counted_apart, log_score, score_coded

ASKED = (
    Statement("P1", "P1", "a?", "a", YES, "high", "a"),
    Statement("P2a", "P2", "b?", "b", NO, "medium", "b", 2),
    Statement("P2b", "P2", "b?", "c", YES, "medium", "b", 2),
    Statement("P3", "P3", "d?", "d", MIXED, "low", "d"),
    Statement("P4", "P4", "e?", "e", UNOBSERVED, "low", "e"),
)


def rival(id: str, counted_with: str = "", **answers: tuple[str, str]) -> Rival:
    """``P2a=("yes", "talk")``; one mark for a test."""
    positions: dict[str, Position] = {}
    for statement, (answer, mark) in answers.items():
        test = statement[:2]
        known = dict(positions[test].answers) if test in positions else {}
        positions[test] = Position("", mark, {**known, statement: answer})
    return Rival(id, id.lower(), "here", id, "", (), positions, runs="", counted_with=counted_with)


SILENT = rival("B0")
RIGHT = rival("T1", P1=(YES, TALK), P2a=(NO, INFERRED), P2b=(YES, INFERRED), P4=(NO, TALK))
WRONG = rival("T2", P1=(NO, TALK), P3=(YES, TALK))


def test_worked_by_hand() -> None:
    weights = 1 + 2 / 3 + 1 / 3
    by_hand = -(math.log(0.85) + 2 / 3 * math.log(0.7) + 1 / 3 * math.log(0.5)) / weights
    assert log_score([RIGHT], ASKED) == pytest.approx(by_hand)
    mixed = (math.log(0.85) + math.log(0.15)) / 2
    by_hand = -(math.log(0.15) + 2 / 3 * math.log(0.5) + 1 / 3 * mixed) / weights
    assert log_score([WRONG], ASKED) == pytest.approx(by_hand)


def test_silence_scores_as_the_baseline_whatever_is_asked() -> None:
    assert log_score([SILENT], ASKED) == pytest.approx(math.log(2))
    without = rival("T3", P1=(YES, INFERRED))
    assert log_score([without], ASKED, STATED_ONLY) == pytest.approx(math.log(2))
    assert log_score([without], ASKED) < math.log(2)


def test_what_has_no_record_is_neither_won_nor_lost() -> None:
    assert log_score([rival("T4", P4=(YES, TALK))], ASKED) == pytest.approx(math.log(2))


def test_the_best_stand_first_and_say_how_many_tests_they_faced() -> None:
    first, second, third = coded_scores([SILENT, WRONG, RIGHT], ASKED)
    assert [each.ids for each in (first, second, third)] == ["T1", "B0", "T2"]
    assert (first.faced, first.faced_stated, first.contested) == (2, 1, 1)
    assert (second.faced, second.contested) == (0, 0)
    assert first.score < first.stated_only < third.score


def test_surer_coding_helps_who_is_right_and_hurts_who_is_wrong() -> None:
    right, _, wrong = coded_scores([SILENT, WRONG, RIGHT], ASKED)
    assert len(right.sweep) == len(SWEEP)
    assert list(right.sweep) == sorted(right.sweep, reverse=True)
    assert list(wrong.sweep) == sorted(wrong.sweep)


def test_two_that_expect_the_same_are_counted_once() -> None:
    twins = [rival("T5", "T6", P1=(YES, TALK)), rival("T6", "T5", P1=(YES, TALK))]
    (together, _) = coded_scores([*twins, SILENT], ASKED)
    assert together.ids == "T5 + T6" and together.faced == 1
    assert together.score == pytest.approx(log_score(twins[:1], ASKED))
    assert [each.ids for each in counted_apart([*twins, SILENT], ASKED)] == ["T5", "T6"]


def test_a_case_without_questions_has_no_scores() -> None:
    assert score_coded((SILENT,), ()).scores == ()
