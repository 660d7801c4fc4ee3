"""The page on the rivals: its second table is what the coded expectations give, and it names every rival."""

from __future__ import annotations

import re
from pathlib import Path

from groundswell import api

TEXT = (Path(__file__).parents[2] / "docs" / "rivals.md").read_text("utf-8")
CODED = api.coded("russia_1904_1918")


def test_the_second_table_is_what_comes_of_the_answers() -> None:
    figure = r" ([\d.]+) \|"
    rows = re.findall(rf"^\| ([\w +]+?)(?:, counted once)? \|{figure * 6}$", TEXT, re.M)
    assert [row[0] for row in rows] == [score.ids for score in CODED.scores]
    for (_, *told), score in zip(rows, CODED.scores, strict=True):
        figures = (score.score, score.stated_only, score.sweep[0], score.sweep[-1])
        assert told == [*(f"{figure:.3f}" for figure in figures), str(score.faced), str(score.faced_stated)]


def test_every_rival_is_named_with_the_theory_that_it_runs_as() -> None:
    for rival in CODED.rivals:
        assert re.search(
            rf"^\| {rival.id} \| .* \| {f'`{rival.runs}`' if rival.runs else '-'} \|", TEXT, re.M
        )


def test_it_says_that_the_episodes_were_chosen_with_the_outcome_known() -> None:
    assert "chosen with their outcome known" in TEXT
