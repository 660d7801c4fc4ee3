"""Fills the settings of actors that the exogenous register arranges, but for entries that are taken out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from groundswell.engine.outside import standing
from groundswell.grammar.case import Case
from groundswell.grammar.nomenclature import word as word_of
from groundswell.society.society import Population, Society


def arranged(society: Society, case: Case, without: Collection[str] = ()) -> Society:
    """The same society with the settings that the register of its case gives.

    Parameters
    ----------
    society, case : Society, Case
        Grown from it.
    without : collection of str
        Entries that are taken out: what they would have filled is left as it is, or has the word's `absent` value.
    """
    populations = dict(society.populations)
    for entry in standing(case.settings, without, case):
        for full in entry.words:
            actor, _, word = full.partition(".")
            if actor in populations:
                populations[actor] = _filled(populations[actor], word, entry.posts, entry.value)
    return replace(society, populations=populations)


def _filled(population: Population, word: str, posts: Collection[str], value: float) -> Population:
    absent = np.full(len(population), word_of(word, population.actor).absent, np.float32)
    mine = np.isin(population.names, list(posts))
    values = np.where(mine, np.float32(value), population.settings.get(word, absent))
    return replace(population, settings={**population.settings, word: values.astype(np.float32)})
