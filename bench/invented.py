"""An invented society for the benchmarks: heavy-tailed collectives, one bad spring, and what each collective sees."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from groundswell import catalogue
from groundswell.engine.compile import CompiledPage, CompiledTheory, compile_theory
from groundswell.engine.layout import full_code
from groundswell.engine.passes import Pass, empty_state
from groundswell.engine.reference import Moment
from groundswell.engine.scenario import point_values
from groundswell.engine.sights import COUNTRY, OWN, Sights, open_sights, places_of
from groundswell.grammar.page import Page
from groundswell.grammar.word import Mean, Word
from groundswell.society.chance import BEFORE_THE_FIRST_DAY
from groundswell.society.tiles import Tiles, pack

SMALLEST, LARGEST = 12, 20_000
CELLS = 8
"""Classes in places: collective k belongs to cell ``k % CELLS``."""


@dataclass(frozen=True)
class Crowd:
    """Collectives of persons: as much of a population as a pass needs."""

    agents: NDArray[np.int32]

    @cached_property
    def tiles(self) -> Tiles:
        """The packing."""
        return pack(self.agents)

    @cached_property
    def cells(self) -> NDArray[np.int64]:
        """The cell of each collective."""
        return np.arange(self.agents.size) % CELLS

    @property
    def persons(self) -> int:
        """How many they are."""
        return int(self.agents.sum(dtype=np.int64))


def heavy_tailed(persons: int, seed: int = 1) -> Crowd:
    """At least so many persons, in collectives of 12 to 20,000 whose sizes follow P(n) ~ 1 / n**2."""
    drawn = np.random.default_rng(seed).random(persons // 50 + 10)
    sizes = np.minimum(SMALLEST / (1 - drawn * (1 - SMALLEST / LARGEST)), LARGEST).astype(np.int32)
    return Crowd(sizes[: int(np.searchsorted(np.cumsum(sizes, dtype=np.int64), persons)) + 1])


def compiled() -> CompiledTheory:
    """The theory that all benchmarks run."""
    return compile_theory(catalogue.theory("elastic_band"), ["person"])


def bad_spring(day: int) -> dict[str, float]:
    """What the register and the rulers would say: want climbs for ninety days, the rulers stay as they are."""
    return {"want": min(0.25 + 0.003 * day, 0.52), "repression": 0.75}


class Country:
    """A crowd and its days.

    Parameters
    ----------
    theory : CompiledTheory
        What they live by.
    crowd : Crowd
        Who they are.
    replication : int
        What the chance of the days hangs on; the start is the same in all replications.
    threads, chunks : int
        How a pass is shared out.
    """

    def __init__(
        self, theory: CompiledTheory, crowd: Crowd, replication: int = 0, threads: int = 1, chunks: int = 1
    ) -> None:
        start, self.day_page = theory.starts["person"], theory.days["person"]
        self.crowd, self.replication, self.today = crowd, replication, 0
        self.values = estimates(theory, self.day_page.page)
        self.state = empty_state(crowd, self.day_page)  # type: ignore[arg-type]  # all that it looks at
        rows = crowd.agents.size + 1
        self.counts = np.zeros((rows, max(len(self.day_page.page.tallied), 1)), np.int64)
        self.sights = open_sights(self.day_page.page.seen, crowd.cells, CELLS)
        self._pool = ThreadPoolExecutor(threads) if threads > 1 else None
        self._chunks = chunks
        self._say(start, estimates(theory, start.page)).say(
            open_sights(start.page.seen, crowd.cells, CELLS),
            np.zeros((rows, max(len(start.page.tallied), 1)), np.int64),
            Moment(0, 0, BEFORE_THE_FIRST_DAY),
        )
        self.pass_of_the_day = self._say(self.day_page, self.values)

    def step(self) -> None:
        """One day: perceive yesterday, then everyone says the page."""
        look(self.sights, self.day_page.page, self.counts, self.crowd, bad_spring(self.today))
        self.say()
        self.today += 1

    def say(self) -> None:
        """The pass alone."""
        self.pass_of_the_day.say(self.sights, self.counts, Moment(0, self.replication, self.today))

    @property
    def active_share(self) -> float:
        """Share of all persons who took part on the last day."""
        column = [word.name for word in self.day_page.page.tallied].index("active")
        return float(self.counts[:-1, column].sum() / self.crowd.persons)

    def _say(self, page: CompiledPage, values: list[float]) -> Pass:
        return Pass(page, self.crowd, self.state, values, self._pool, self._chunks)  # type: ignore[arg-type]


def estimates(theory: CompiledTheory, page: Page) -> list[float]:
    """Each parameter of a page at the median of its prior."""
    values = point_values(theory.theory)
    return [values[parameter] for parameter in page.parameters]


def look(
    sights: Sights, page: Page, counts: NDArray[np.int64], crowd: Crowd, given: Mapping[str, float]
) -> None:
    """Fill what is seen, once a day: yesterday's counts of each collective, its cell and the country."""
    for word, (width, row) in places_of(page.seen).items():
        seen = _seen(word, width, page, counts, crowd, given)
        if width == COUNTRY:
            sights.country[row] = seen
        else:
            (sights.own if width == OWN else sights.here)[row, :-1] = seen


def _seen(
    word: Word, width: int, page: Page, counts: NDArray[np.int64], crowd: Crowd, given: Mapping[str, float]
) -> NDArray[np.float64] | float:
    tallied = {item.name: (column, item) for column, item in enumerate(page.tallied)}
    if not isinstance(word.seen, Mean) or word.seen.actor != "person" or word.seen.word not in tallied:
        return given.get(word.name, word.absent)
    column, counted = tallied[word.seen.word]
    units = counts[:-1, column] * (counted.high - counted.low) / full_code(counted)
    if width == OWN:
        return counted.low + units / crowd.agents
    if width == COUNTRY:
        return counted.low + units.sum() / crowd.persons
    there = np.maximum(np.bincount(crowd.cells, crowd.agents, CELLS), 1.0)
    return counted.low + np.bincount(crowd.cells, units, CELLS) / there
