"""Recounting: the codes read off the bytes are those that the loop counts, for every way of storing a word."""

from __future__ import annotations

import numpy as np
import pytest

from groundswell.engine.layout import full_code, lay_out
from groundswell.engine.recruits import codes_of
from groundswell.engine.reference import read_agent
from groundswell.grammar.page import Page
from groundswell.grammar.word import Storage, Word

from .populations import invented_population, random_state

WORDS = (
    Word("flag", "a flag", "flag", 0, 1, storage=Storage.FLAG),
    Word("other", "a flag", "flag", 0, 1, storage=Storage.FLAG),
    Word("byte", "a byte", "share", 0, 1, storage=Storage.BYTE),
    Word("pair", "a pair", "share", -1, 3, storage=Storage.PAIR),
    Word("exact", "as it is", "share", 0, 1, storage=Storage.EXACT),
)


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.name)
def test_codes_are_those_that_are_counted(word: Word) -> None:
    layout = lay_out(Page("t", "person", "day", WORDS, (), (), (), (), (), (), (), ""))
    population = invented_population("person", [40])
    state = random_state(population, layout, np.random.default_rng(3))
    rows, lanes = population.tiles.slots(population.agents)
    held = state.reshape(-1, layout.planes, 64)[rows, :, lanes]
    codes = codes_of(held, layout.column(word.name))
    for agent, (row, lane) in enumerate(zip(rows.tolist(), lanes.tolist(), strict=True)):
        value = float(read_agent(layout, state, row, lane)[word.name])
        assert codes[agent] == round((value - word.low) / (word.high - word.low) * full_code(word))
    assert np.unique(codes).size > 1
