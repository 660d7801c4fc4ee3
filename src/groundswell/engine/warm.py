"""Compiles what a theory needs before its first day, on nobody: every loop is called on no tiles.

The first time, half of it is compiled beside, by another process that leaves it in the cache.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from groundswell.engine.compile import CompiledPage, CompiledTheory, load_page
from groundswell.engine.events import warm_turns
from groundswell.engine.notes import warm_notes
from groundswell.engine.parts import warm_parts
from groundswell.engine.passes import say_who_is_there
from groundswell.engine.perceive import warm_perception
from groundswell.engine.sights import open_sights
from groundswell.engine.twin import fingerprint
from groundswell.society.chance import wander


def warm(compiled: CompiledTheory) -> None:
    """Compile, or take from the cache, all that running this theory will call."""
    pages = (*compiled.starts.values(), *compiled.days.values())
    beside, own = _shared_out([page for page in pages if not page.is_cached])
    helping = _compile_beside(beside)
    for page in own:
        warm_page(page.loop)
    warm_engine()
    if helping:
        helping.wait()
    for page in pages:
        warm_page(page.loop)


def warm_page(loop: Callable[..., Any]) -> None:
    """Compile, or take from the cache, the loop of one page."""
    none, empty = np.empty(0, np.int64), np.empty((0, 64), np.int32)
    sights, nobody = open_sights((), none, 0), (np.zeros((1, 1), np.int64), np.zeros(1, np.float32))
    luck = np.uint32(0), np.uint32(0), np.uint32(0)
    state = np.zeros(64, np.uint8)
    loop(state, none, none.astype(np.int32), empty, none.astype(np.uint8), *sights, *nobody, *luck, 0, 0)


def warm_engine() -> None:
    """Compile, or take from the cache, what all theories call."""
    none, empty = np.empty(0, np.int64), np.empty((0, 64), np.int32)
    warm_perception()
    warm_notes()
    warm_parts()
    warm_turns()
    wander(np.zeros(1), 0.5, 0.5, *(np.uint32(0) for _ in range(4)))
    say_who_is_there(
        np.zeros(64, np.uint8), 64, none, none.astype(np.int32), empty, none.astype(np.uint8), empty[:, 0]
    )


_ENGINE_WEIGHS = 60
"""What compiling the engine weighs beside a page, in arguments of a page."""


def _shared_out(pages: Sequence[CompiledPage]) -> tuple[list[CompiledPage], list[CompiledPage]]:
    """Two shares that take about as long; the second is for the process that compiles the engine as well."""
    shares: tuple[list[CompiledPage], list[CompiledPage]] = [], []
    weights = [0, _ENGINE_WEIGHS]
    for page in sorted(pages, key=lambda page: -len(page.page.arguments)):
        lighter = weights.index(min(weights))
        shares[lighter].append(page)
        weights[lighter] += 10 + len(page.page.arguments)
    return shares


def _compile_beside(pages: Sequence[CompiledPage]) -> subprocess.Popen[str] | None:
    """Another process that compiles pages; whatever it fails at is compiled here, where it is missed."""
    if not pages or (os.cpu_count() or 1) < 2:
        return None
    found = os.pathsep.join(path for path in sys.path if path)
    try:
        helping = subprocess.Popen(
            [sys.executable, "-m", __name__],
            env={**os.environ, "PYTHONPATH": found},
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert helping.stdin
        with helping.stdin as asked:
            json.dump([(str(page.file), _called_by(page)) for page in pages], asked)
    except OSError:
        return None
    return helping


def _called_by(page: CompiledPage) -> list[tuple[str, str, str]]:
    """Module, name and fingerprint of all that a page calls, as it stands in the memory of this process."""
    laws = [(law.module, law.name, law.formula) for law in page.page.laws]
    sentences = [(s.module, s.formula.__name__, s.formula) for s in page.page.sentences]
    return [(module, name, fingerprint(formula)) for module, name, formula in laws + sentences]


def _compile_for_another() -> None:
    """Compile the pages named on the standard input, but none whose laws were edited since they were asked for."""
    for file, called in json.load(sys.stdin):
        if all(fingerprint(getattr(import_module(module), name)) == mark for module, name, mark in called):
            warm_page(load_page(Path(file)))


if __name__ == "__main__":
    _compile_for_another()
