"""Compiles a theory: its pages, each with its loop, kept in a cache that cannot go stale.

Numba's own cache looks at the file it compiles and not at the laws that file calls, so it would go on
answering with the old law. The file of a page therefore carries in its name a hash of the page, of the
source of everything that it calls, and of the engine that wrote it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import RLock
from types import ModuleType
from typing import Any

import numba
import platformdirs

from groundswell.engine import beforehand, fold, kernel, lanes, plan, primitives, sights, spelled, twin, write
from groundswell.engine.layout import Layout, lay_out
from groundswell.engine.why import Explainer
from groundswell.grammar import mathematics
from groundswell.grammar import primitives as plain_primitives
from groundswell.grammar.page import Page
from groundswell.grammar.spelling import BadInput
from groundswell.grammar.theory import Theory
from groundswell.society import chance

_ENGINE: tuple[ModuleType, ...] = (
    beforehand,
    fold,
    kernel,
    lanes,
    plan,
    primitives,
    sights,
    spelled,
    twin,
    write,
    mathematics,
    plain_primitives,
    chance,
)


_ONE_AT_A_TIME = RLock()


@dataclass(frozen=True)
class CompiledPage:
    """A page and the loop that says it.

    Attributes
    ----------
    page : Page
        The equation.
    layout : Layout
        Where the words of its actors lie.
    loop : callable
        The loop over tiles: compiled when first called, or taken from the cache.
    file : Path
        The module that holds both.
    """

    page: Page
    layout: Layout
    loop: Callable[..., None]
    file: Path

    @property
    def is_cached(self) -> bool:
        """Whether the loop has been compiled on this machine before."""
        return any(self.file.parent.glob(f"__pycache__/{self.file.stem}.loop-*.nbi"))


@dataclass(frozen=True)
class CompiledTheory:
    """The pages of a theory, by kind of actor: what is said once, and what is said every day."""

    theory: Theory
    starts: dict[str, CompiledPage]
    days: dict[str, CompiledPage]

    @property
    def actors(self) -> tuple[str, ...]:
        """The kinds of actor that have a page."""
        return tuple(self.days)

    @cached_property
    def explainers(self) -> dict[str, Explainer]:
        """Who says why an actor of each kind does what it does."""
        return {actor: Explainer(self.theory, day.page) for actor, day in self.days.items()}

    @property
    def is_cached(self) -> bool:
        """Whether nothing is left to be compiled."""
        return all(page.is_cached for page in (*self.starts.values(), *self.days.values()))


def pages_of(theory: Theory) -> tuple[dict[str, Page], dict[str, Page]]:
    """The pages of a theory by kind of actor, for the start and for the day."""
    days = {actor: page for actor in theory.actors if (page := write.write_page(theory, actor))}
    starts = {actor: page for actor in days if (page := write.write_page(theory, actor, "start"))}
    return starts, days


def compile_theory(theory: Theory, actors: Iterable[str] | None = None) -> CompiledTheory:
    """Write a theory's pages out and make them ready to run.

    Parameters
    ----------
    theory : Theory
        The theory.
    actors : iterable of str, optional
        Kinds of actor that the society has; pages of others are left out.

    Returns
    -------
    CompiledTheory
        Compilation itself happens at the first call of each loop.
    """
    starts, days = pages_of(theory)
    wanted = set(days) if actors is None else set(actors)
    layouts = {actor: lay_out(page) for actor, page in days.items() if actor in wanted}
    return CompiledTheory(
        theory,
        {actor: _compiled(starts[actor], layout) for actor, layout in layouts.items()},
        {actor: _compiled(days[actor], layout) for actor, layout in layouts.items()},
    )


def cache_folder() -> Path:
    """Where pages are kept: ``GROUNDSWELL_CACHE``, or the user's cache folder."""
    asked = os.environ.get("GROUNDSWELL_CACHE")
    return Path(asked) if asked else Path(platformdirs.user_cache_dir("groundswell"))


def _compiled(page: Page, layout: Layout) -> CompiledPage:
    file = (
        cache_folder() / "pages" / f"{page.name}_{_digest(page, layout)}.py"
    )  # of all theories that say the same
    with _ONE_AT_A_TIME:
        if not file.exists():
            write_aside(file, kernel.write_module(page, layout))
        return CompiledPage(page, layout, load_page(file), file)


def write_aside(file: Path, text: str) -> None:
    """Write a page aside and give it its name, so that another process never meets half of one."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(
            "w", dir=file.parent, prefix=file.stem, suffix=".aside", delete=False
        ) as aside:
            aside.write(text)
        Path(aside.name).replace(file)
    except OSError as error:
        where = "a folder that can be written to; GROUNDSWELL_CACHE names another"
        raise BadInput(
            f"compiled pages cannot be kept in {file.parent}: {error.strerror}", expected=where
        ) from error


def _digest(page: Page, layout: Layout) -> str:
    """Hash of a page and its layout, of all it calls as it stands in memory, and of what writes and compiles it.

    What is compiled is what was imported; the file may have been edited since.
    """
    whole = hashlib.sha256(f"numba {numba.__version__}\n{page.text}".encode())
    for words in (page.kept, page.seen, page.chances, page.changed, page.tallied):
        whole.update(f"{words}\n".encode())
    whole.update(f"{layout}\n".encode())
    for module in _ENGINE:
        whole.update(hashlib.sha256(Path(str(module.__file__)).read_bytes()).digest())
    for formula in [law.formula for law in page.laws] + [s.formula for s in page.sentences]:
        whole.update(twin.fingerprint(formula).encode())
    return whole.hexdigest()[:16]


def load_page(file: Path) -> Any:
    """The loop of a page's module, which is imported once."""
    name = f"groundswell_pages.{file.stem}"
    if name in sys.modules:
        return sys.modules[name].loop
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise ImportError(f"cannot import the page {file}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.modules[name] = module
    return module.loop
