"""Runs a theory on a society, day by day: the order of the day stands in `Run.step`.

Everyone perceives yesterday, so the order of actors, tiles and threads cannot matter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from groundswell.engine.compile import CompiledPage
from groundswell.engine.counts import open_counts
from groundswell.engine.events import Turns
from groundswell.engine.passes import Pass, empty_state
from groundswell.engine.perceive import Perception
from groundswell.engine.recruits import Muster
from groundswell.engine.reference import Moment, chances, read_agent
from groundswell.engine.scenario import Scenario, Values
from groundswell.engine.scribe import Scribe
from groundswell.engine.why import Explanation, Question
from groundswell.grammar.calendar import Calendar
from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.page import argument
from groundswell.society.chance import BEFORE_THE_FIRST_DAY
from groundswell.society.tiles import LANES

_AT_ONCE = 1 << 20
"""Agents whose state is hashed at once, to bound memory."""


@dataclass(frozen=True)
class Luck:
    """What the draws of a run hang on, besides the person, the day and the slot."""

    seed: int = 0
    replication: int = 0


class Run:
    """One replication: a scenario, and luck.

    Parameters
    ----------
    scenario : Scenario
        The history, the society, the theory and its parameters, and the last day.
    luck : Luck
        Seed and replication.
    folder : Path, optional
        Where the chronicle is written; it stays in memory if not given.
    values : mapping of (Law, str) to float, optional
        Value of every parameter; those of the scenario if not given.
    only : collection of str, optional
        Words that the chronicle counts; all of them if not given.
    threads, chunks : int
        How the work is shared out; no result depends on them.
    """

    def __init__(
        self,
        scenario: Scenario,
        luck: Luck,
        folder: Path | None = None,
        *,
        values: Values | None = None,
        only: Collection[str] | None = None,
        threads: int = 1,
        chunks: int | None = None,
    ) -> None:
        self.scenario, self.luck = scenario, luck
        self._values = scenario.point if values is None else values
        society = self.society = scenario.arranged
        compiled = self.compiled = scenario.compiled
        self.calendar, self.steps = scenario.calendar, scenario.steps
        self._given = scenario.register.drawn(luck.seed, luck.replication)
        self._moves = scenario.moves()
        self._moved = self._perceived = -1
        self._pool = ThreadPoolExecutor(threads) if threads > 1 else None
        self._chunks = chunks
        present = [actor for actor in compiled.actors if actor in society.populations]
        self.states = {
            actor: empty_state(society.populations[actor], compiled.days[actor]) for actor in present
        }
        counted = {a: (society.populations[a], compiled.days[a].page.tallied) for a in present}
        self.counts = open_counts(counted, len(society.places))
        lag = compiled.theory.lag
        self._sights = {
            a: Perception(compiled.days[a].page, society, self.counts, lag, (luck.seed, luck.replication))
            for a in present
        }
        self.scribe = Scribe(folder, society, self.counts, len(self.steps), only)
        self._passes = {actor: self._pass(compiled.days[actor]) for actor in present}
        self._turns = Turns(society, self.counts, self.states)
        self.done = 0
        self._start(present)

    def step(self) -> None:
        """One day (or year): perceive, then everyone says their page, then count and keep."""
        day = self.steps[self.done]
        self.move()
        self.perceive()
        self._turns.before()
        for actor, said in self._passes.items():
            said.say(self._sights[actor].sights, self.counts[actor].by_collective, self.moment(self.done))
        for counts in self.counts.values():
            counts.add_up()
        self.done += 1
        self.scribe.events += self._turns.after(day, self._cause)
        self.scribe.add(day)

    def move(self) -> None:
        """Let those who come of age, are called up or fall by this step do so, and weigh everyone anew."""
        until = self.steps[self.done]
        for day in self._moves.days(self._moved, until):
            moved = self._moves.on(day)
            if "person" in self.states:
                state, page = self.states["person"], self.compiled.days["person"]
                people = self.society.populations["person"]
                muster = Muster(people, page.layout, self.luck.seed, self.luck.replication)
                muster.recount(state, self.counts["person"], muster.take_in(state, moved.newcomers, day))
            self._weigh(day, moved.persons)
        self._moved = until

    def perceive(self) -> None:
        """Fill what everyone sees: today's given words, yesterday's counts, and moods; once for each step."""
        if self._perceived == self.done:
            return
        day = self.steps[self.done]
        given = {word: values[day] for word, values in self._given.items()}
        for sight in self._sights.values():
            sight.fill(given, self.done)
        self._perceived = self.done

    def run(self, progress: Callable[[int, int], None] | None = None) -> Chronicle:
        """All steps that are left; `progress` is told (done, total) now and then."""
        while self.done < len(self.steps):
            self.step()
            if progress and (self.done % 16 == 0 or self.done == len(self.steps)):
                progress(self.done, len(self.steps))
        if self._pool:
            self._pool.shutdown()
        return self.scribe.close(self.calendar)

    def settle(self, word: str) -> Chronicle:
        """Steps until one leaves the count of a word as it was, which ends the chronicle, or until none is left.

        Parameters
        ----------
        word : str
            A word that is counted, as ``actor.word``, of a theory in which nothing moves any more after such a step.
        """
        actor, _, name = word.partition(".")
        counts = self.counts[actor]
        mine = counts.by_collective[:, counts.index(name)]
        before = -1
        while self.done < len(self.steps) and before != (now := int(mine.sum())):
            self.step()
            before = now
        start = self.calendar.start
        return self.scribe.close(Calendar(self.calendar.style, start, start.plus(self.steps[self.done - 1])))

    def sha256(self) -> str:
        """Hash of the full state, by kind of actor, collective and member, whatever the packing."""
        whole = hashlib.sha256()
        for actor, state in self.states.items():
            who, layout = self.society.populations[actor], self.compiled.days[actor].layout
            rows = state.reshape(-1, layout.planes, LANES)
            whole.update(f"{actor} {' '.join(column.word.name for column in layout.columns)}".encode())
            for first in range(0, int(who.starts[-1]), _AT_ONCE):
                agents = np.arange(first, min(first + _AT_ONCE, int(who.starts[-1])))
                collective = np.searchsorted(who.starts, agents, side="right") - 1
                row, lane = who.tiles.slot(collective, agents - who.starts[collective])
                whole.update(rows[row, :, lane].tobytes())
        return whole.hexdigest()

    def explain(
        self, actor: str, collective: int, member: int, state: NDArray[np.uint8], step: int
    ) -> Explanation:
        """Why an actor does what it does in a step, from its state before it and from what it sees now.

        Parameters
        ----------
        actor, collective, member : str, int, int
            Who.
        state : array of uint8
            State of all actors of the kind before the step.
        step : int
            Which step; perceptions must be those of it.
        """
        return self.compiled.explainers[actor].explain(self._argued(actor, collective, member, state, step))

    def explain_next(self, actor: str, collective: int, member: int) -> Explanation:
        """Why an actor will do what it does in the next step, which is not taken."""
        self.move()
        self.perceive()
        return self.explain(actor, collective, member, self.states[actor], self.done)

    def moment(self, step: int) -> Moment:
        """The key of the draws of a step; -1 is the start."""
        return Moment(self.luck.seed, self.luck.replication, BEFORE_THE_FIRST_DAY if step < 0 else step)

    def _cause(self, actor: str, collective: int, word: str, before: NDArray[np.uint8]) -> Question:
        explainer = self.compiled.explainers[actor]
        given = self._argued(actor, collective, 0, before, self.done - 1)
        values = np.array([given[name] for name in explainer.page.arguments], np.float32)
        return Question(explainer, values, word)

    def _argued(
        self, actor: str, collective: int, member: int, state: NDArray[np.uint8], step: int
    ) -> dict[str, Any]:
        """Every argument of an actor's page."""
        compiled, population = self.compiled.days[actor], self.society.populations[actor]
        row, lane = population.tiles.slot(np.array([collective]), np.array([member]))
        drawn, _ = chances(compiled.page, self.moment(step), collective, member)
        values = read_agent(compiled.layout, state, int(row[0]), int(lane[0])) | drawn
        values |= self._sights[actor].sights.of(compiled.page.seen, collective)
        estimated = zip(compiled.page.parameters, self._passes[actor].values, strict=False)
        return values | {argument(*parameter): value for parameter, value in estimated}

    def _weigh(self, day: int, persons: NDArray[np.int64]) -> None:
        """Tell the counts and the chronicle how many persons each collective stands for from a day on."""
        for counts in self.counts.values():
            base = counts.population.base
            counts.weigh(np.where(base >= 0, persons[base], counts.population.persons))
            counts.add_up()
        self.scribe.weigh(day, persons)

    def _start(self, present: list[str]) -> None:
        """Give everyone what they begin with, and count it."""
        given = {word: values[0] for word, values in self._given.items()}
        for actor in present:
            page = self.compiled.starts[actor]
            sight = Perception(
                page.page, self.society, self.counts, 0, (self.luck.seed, self.luck.replication)
            )
            sight.fill(given, -1)
            started = np.zeros((len(sight.population) + 1, max(len(page.page.tallied), 1)), np.int64)
            self._pass(page).say(sight.sights, started, self.moment(-1))
            for column, word in enumerate(page.page.tallied):
                self.counts[actor].by_collective[:, self.counts[actor].words.index(word)] = started[:, column]
        self._weigh(0, self._moves.opening)

    def _pass(self, page: CompiledPage) -> Pass:
        actor = page.page.actor
        values = [self._values[parameter] for parameter in page.page.parameters]
        return Pass(
            page, self.society.populations[actor], self.states[actor], values, self._pool, self._chunks
        )
