"""Invented populations and states, for tests that need no case."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from groundswell import catalogue
from groundswell.engine.layout import Layout
from groundswell.engine.sights import Sights, open_sights, places_of
from groundswell.grammar.word import Storage, Word
from groundswell.society.society import Population

OWN_PAGES = tuple(theory.name for theory in catalogue.theories() if not theory.built_on)
"""Theories whose pages are compiled and compared; those built on one of them are variants of its pages, and
`tests/shelves/test_rivals.py` writes these."""


def invented_population(actor: str, sizes: list[int]) -> Population:
    """Collectives of these sizes, all in one place."""
    zeros = np.zeros(len(sizes), np.int32)
    agents = np.array(sizes, np.int32)
    names = tuple(f"collective {k}" for k in range(len(sizes)))
    numbers = np.arange(len(sizes), dtype=np.int32)
    persons = agents.astype(np.int64)
    return Population(actor, names, zeros, zeros, zeros, persons, agents, numbers, persons, 0 * persons, {})


def random_state(population: Population, layout: Layout, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Everyone present, and every word anywhere in its range."""
    tiles = population.tiles
    state = np.zeros((tiles.total_rows, layout.planes, 64), np.uint8)
    state[:, : layout.flag_planes] = rng.integers(0, 256, state[:, : layout.flag_planes].shape)
    state[:, 0] &= 0xFE
    for column in layout.columns:
        at = slice(column.plane, column.plane + column.word.storage.value)
        if column.word.storage is Storage.EXACT:
            values = rng.uniform(column.word.low, column.word.high, (tiles.total_rows, 64)).astype(np.float32)
            state[:, at] = values.view(np.uint8).reshape(tiles.total_rows, 64, 4).transpose(0, 2, 1)
        elif column.word.storage is not Storage.FLAG:
            state[:, at] = rng.integers(0, 256, state[:, at].shape)
    rows, lanes = tiles.slots(population.agents)
    state[rows, 0, lanes] |= 1
    return state.reshape(-1)


def random_sight(words: tuple[Word, ...], collectives: int, rng: np.random.Generator) -> Sights:
    """Perceptions anywhere in their ranges, in three places and classes; flags are 0 or 1."""
    sights = open_sights(words, rng.integers(0, 3, collectives), 3)
    for word, (width, row) in places_of(words).items():
        where = sights[width][row : row + 1]
        drawn = rng.uniform(word.low, word.high, where.shape)
        where[:] = np.round(drawn) if word.is_flag else drawn
    return sights
