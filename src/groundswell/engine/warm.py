"""Compiles what a theory needs before its first day, on nobody: every loop is called on no tiles."""

from __future__ import annotations

import numpy as np

from groundswell.engine.compile import CompiledPage, CompiledTheory
from groundswell.engine.events import warm_turns
from groundswell.engine.notes import warm_notes
from groundswell.engine.parts import warm_parts
from groundswell.engine.passes import say_who_is_there
from groundswell.engine.perceive import warm_perception
from groundswell.engine.sights import open_sights
from groundswell.society.chance import wander


def warm(compiled: CompiledTheory) -> None:
    """Compile, or take from the cache, all that running this theory will call."""
    for page in (*compiled.starts.values(), *compiled.days.values()):
        warm_page(page)
    none, empty = np.empty(0, np.int64), np.empty((0, 64), np.int32)
    warm_perception()
    warm_notes()
    warm_parts()
    warm_turns()
    wander(np.zeros(1), 0.5, 0.5, *(np.uint32(0) for _ in range(4)))
    say_who_is_there(
        np.zeros(64, np.uint8), 64, none, none.astype(np.int32), empty, none.astype(np.uint8), empty[:, 0]
    )


def warm_page(page: CompiledPage) -> None:
    """Compile, or take from the cache, the loop of one page."""
    none, empty = np.empty(0, np.int64), np.empty((0, 64), np.int32)
    sights, nobody = open_sights((), none, 0), (np.zeros((1, 1), np.int64), np.zeros(1, np.float32))
    luck = np.uint32(0), np.uint32(0), np.uint32(0)
    state = np.zeros(page.layout.row_bytes, np.uint8)
    page.loop(state, none, none.astype(np.int32), empty, none.astype(np.uint8), *sights, *nobody, *luck, 0, 0)
