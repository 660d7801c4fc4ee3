"""The search finds what there is to find, survives what gives no number, and goes on where it was stopped."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path

import pytest

from groundswell.grammar.spelling import BadInput
from groundswell.inference.cross_entropy import FARTHEST, Generation, Point, Search, search, share_of
from groundswell.inference.journal import Journal

TRUE = (1.0, -0.7, 0.3)
WHAT = Search(("a.x", "a.y", "b.x"), 36, 7)
MADE_OF = {"calibration": "one", "theory": "two"}


def bowl(generation: int, points: Sequence[Point]) -> list[float]:
    return [sum((z - true) ** 2 for z, true in zip(point, TRUE, strict=True)) for point in points]


def test_it_finds_the_bottom_of_a_bowl() -> None:
    found = search(WHAT, 12, bowl)
    assert found == pytest.approx(TRUE, abs=0.15)


def test_the_first_candidate_is_the_mean_and_no_other_twice() -> None:
    candidates = WHAT.candidates(WHAT.start, 0)
    assert candidates[0] == (0.0, 0.0, 0.0)
    assert len(set(candidates)) == len(candidates) == 36


def test_luck_hangs_on_the_name_of_a_parameter_and_not_on_its_place() -> None:
    turned = Search(WHAT.names[::-1], 36, 7)
    there = WHAT.candidates(WHAT.start, 4)
    assert [point[::-1] for point in turned.candidates(turned.start, 4)] == list(there)
    assert WHAT.candidates(WHAT.start, 5)[1:] != there[1:]
    assert Search(WHAT.names, 36, 8).candidates(WHAT.start, 4)[1:] != there[1:]


@pytest.mark.parametrize("worst", [math.inf, math.nan])
def test_a_candidate_without_a_number_shapes_nothing(worst: float) -> None:
    def half(generation: int, points: Sequence[Point]) -> list[float]:
        return [worst if point[0] < 0 else loss for point, loss in zip(points, bowl(0, points), strict=True)]

    assert search(WHAT, 12, half) == pytest.approx(TRUE, abs=0.15)


def test_where_nothing_gives_a_number_the_mean_stays() -> None:
    assert search(WHAT, 3, lambda generation, points: [math.inf] * len(points)) == (0.0, 0.0, 0.0)


def test_no_candidate_leaves_the_prior() -> None:
    far = search(WHAT, 30, lambda generation, points: [-sum(point) for point in points])
    assert all(2 < z <= FARTHEST for z in far)
    assert 0.998 < share_of(99.0) < 1


def test_resumed_is_the_same_as_never_stopped(tmp_path: Path) -> None:
    whole: list[Generation] = []
    found = search(WHAT, 6, bowl, keep=whole.append)
    journal = Journal(tmp_path / "search", MADE_OF)
    search(WHAT, 2, bowl, journal.done(), journal.keep)
    asked: list[int] = []

    def counted(generation: int, points: Sequence[Point]) -> list[float]:
        asked.append(generation)
        return bowl(generation, points)

    assert search(WHAT, 6, counted, journal.done(), journal.keep) == found
    assert asked == [2, 3, 4, 5]
    assert journal.done() == whole


def test_infinite_losses_are_kept(tmp_path: Path) -> None:
    journal = Journal(tmp_path, MADE_OF)
    journal.keep(Generation(0, ((0.5,), (0.25,)), (math.inf, 1.0)))
    assert journal.done() == [Generation(0, ((0.5,), (0.25,)), (math.inf, 1.0))]
    for line in (tmp_path / "generation-0000.jsonl").read_text().splitlines():
        assert "Infinity" not in line and json.loads(line)
    journal.clear()
    assert journal.done() == []


@pytest.mark.parametrize("part", MADE_OF)
def test_a_search_of_something_else_is_refused(tmp_path: Path, part: str) -> None:
    Journal(tmp_path, MADE_OF).keep(Generation(0, ((0.5,),), (1.0,)))
    with pytest.raises(BadInput, match=f"another {part}"):
        Journal(tmp_path, {**MADE_OF, part: "other"}).done()


def test_a_damaged_generation_is_named(tmp_path: Path) -> None:
    journal = Journal(tmp_path, MADE_OF)
    journal.keep(Generation(0, ((0.5,),), (1.0,)))
    (tmp_path / "generation-0000.jsonl").write_text('{"generation": 0')
    with pytest.raises(BadInput, match=r"generation-0000\.jsonl"):
        journal.done()
