"""Mesa on the identical law: elastic_band's person page, law for law, beside the compiled loop in the same run.

Each Mesa agent calls the same law functions, on plain Python floats. Both sides begin with the same persons,
perceive once a day for each collective, and take part or not; so their days must agree within chance.
"""

from __future__ import annotations

import argparse
import inspect
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import mesa
import numpy as np
from invented import CELLS, Country, Crowd, bad_spring, compiled, heavy_tailed
from quiet import circumstances, sample

from groundswell.engine.compile import CompiledTheory
from groundswell.engine.reference import read_agent
from groundswell.engine.write import alias
from groundswell.grammar.mathematics import clip
from groundswell.grammar.page import Page

BESIDE = 10**6
"""Agents of a larger society that the loop is timed on as well: small ones fill few of its lanes."""


def in_plain_python(page: Page) -> Callable[..., tuple[float, ...]]:
    """The page as it is written, calling the very functions that the laws are."""
    names: dict[str, Any] = {"clip": clip}
    names |= {law.name: law.formula for law in page.laws} | {alias(s): s.formula for s in page.sentences}
    exec(page.text, names)
    return names[page.name]


class Person(mesa.Agent):
    """Somebody: six words of memory, and the page."""

    def __init__(self, model: MesaCountry, collective: int, memory: dict[str, float]) -> None:
        super().__init__(model)
        self.collective = collective
        self.caution = memory["caution"]
        self.discontent, self.stance = memory["discontent"], memory["stance"]
        self.active, self.fatigue, self.experience = memory["active"], memory["fatigue"], memory["experience"]

    def step(self) -> None:
        """Say the page."""
        memory = self.caution, self.discontent, self.stance, self.active, self.fatigue, self.experience
        said = self.model.page(
            *memory, *self.model.seen[self.collective], self.random.random(), *self.model.estimates
        )
        self.discontent, self.stance, self.active, self.fatigue, self.experience = said[:5]


class MesaCountry(mesa.Model):
    """All of them."""

    def __init__(
        self, crowd: Crowd, memories: list[dict[str, float]], page: Page, estimates: list[float], seed: int
    ) -> None:
        super().__init__(rng=seed)
        self.page, self.estimates, self.words = in_plain_python(page), estimates, page.seen
        self.sizes, self.today, self.active_share = crowd.agents.tolist(), 0, 0.0
        owner = np.repeat(np.arange(crowd.agents.size), crowd.agents).tolist()
        for collective, memory in zip(owner, memories, strict=True):
            Person(self, collective, memory)
        self.seen: list[tuple[float, ...]] = []

    def step(self) -> None:
        """Perceive yesterday, then everyone says the page."""
        self.look()
        self.agents.do("step")
        self.today += 1
        self.active_share = sum(person.active for person in self.agents) / len(self.agents)

    def look(self) -> None:
        """Fill what each collective sees."""
        active = [0.0] * len(self.sizes)
        for person in self.agents:
            active[person.collective] += person.active
        in_cell = [sum(active[k::CELLS]) / sum(self.sizes[k::CELLS]) for k in range(CELLS)]
        in_country = sum(active) / len(self.agents)
        given = bad_spring(self.today)
        rest = [given.get(word.name, word.absent) for word in self.words[3:]]
        self.seen = [
            (count / size, in_cell[k % CELLS], in_country, *rest)
            for k, (count, size) in enumerate(zip(active, self.sizes, strict=True))
        ]


def memories(country: Country) -> list[dict[str, float]]:
    """What everybody is, in the order of collectives and members, as plain floats."""
    rows, lanes = country.crowd.tiles.slots(country.crowd.agents)
    layout = country.day_page.layout
    read = (
        read_agent(layout, country.state, int(row), int(lane)) for row, lane in zip(rows, lanes, strict=True)
    )
    return [{word: float(value) for word, value in memory.items()} for memory in read]


def lives(country: Country | MesaCountry, days: int) -> list[float]:
    """Share that took part on each of so many days."""
    shares = []
    for _ in range(days):
        country.step()
        shares.append(country.active_share)
    return shares


def agreement(ours: np.ndarray, theirs: np.ndarray) -> dict[str, float]:
    """Whether the two tell one story; arrays of shape (replications, days)."""
    a, b = ours.mean(axis=1), theirs.mean(axis=1)
    error = float(np.sqrt(a.var(ddof=1) / a.size + b.var(ddof=1) / b.size))
    daily = np.sqrt(ours.var(axis=0, ddof=1) / a.size + theirs.var(axis=0, ddof=1) / b.size)
    apart = np.abs(ours.mean(axis=0) - theirs.mean(axis=0))
    return {
        "mean_active_share_ours": float(a.mean()),
        "mean_active_share_mesa": float(b.mean()),
        "difference_in_standard_errors": float((a.mean() - b.mean()) / error) if error else 0.0,
        "days_within_two_standard_errors": float(np.mean(apart <= 2 * daily + 1e-9)),
        "largest_share_of_a_day_ours": float(ours.mean(axis=0).max()),
        "largest_share_of_a_day_mesa": float(theirs.mean(axis=0).max()),
    }


def lines_of(*sources: str) -> int:
    """Lines that say something: neither empty nor comment nor docstring of one line."""
    rows = [row.strip() for source in sources for row in source.splitlines()]
    return sum(1 for row in rows if row and not row.startswith(("#", '"""')))


def lines_of_both(theory: CompiledTheory) -> dict[str, int]:
    """What has to be written for each, beside the laws."""
    file = inspect.getsourcefile(sys.modules[f"groundswell.theories.{theory.theory.name}"])
    return {
        "mesa_agent_and_model": lines_of(inspect.getsource(Person), inspect.getsource(MesaCountry)),
        "mesa_page": lines_of(theory.days["person"].page.text),
        "groundswell_theory_of_all_kinds_of_actor": lines_of(Path(str(file)).read_text("utf-8")),
        "groundswell_page_and_loop": 0,
    }


def main() -> None:
    """Time both, compare what they tell, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agents", type=float, default=2e4, help="about so many (default: 2e4)")
    parser.add_argument("--days", type=int, default=90, help="of each life (default: 90)")
    parser.add_argument("--replications", type=int, default=5, help="of Mesa's life (default: 5)")
    parser.add_argument("--ours", type=int, default=100, help="replications of the loop's (default: 100)")
    parser.add_argument("--seconds", type=float, default=30.0, help="of timing (default: 30)")
    parser.add_argument("--json", action="store_true", help="print JSON alone")
    asked = parser.parse_args()
    theory, crowd = compiled(), heavy_tailed(int(asked.agents))
    page = theory.days["person"].page

    def mesa_country(seed: int) -> MesaCountry:
        begun = Country(theory, crowd)
        return MesaCountry(crowd, memories(begun), page, begun.values, seed)

    found = circumstances() | {"mesa": mesa.__version__, "agents": crowd.persons}
    large = Country(theory, heavy_tailed(BESIDE))
    timed = {"mesa": mesa_country(0).step, "ours": Country(theory, crowd).step, "ours, beside": large.step}
    taken = sample(timed, asked.seconds)
    persons = {"mesa": crowd.persons, "ours": crowd.persons, "ours, beside": large.crowd.persons}
    ns = {name: samples.median / persons[name] * 1e9 for name, samples in taken.items()}
    found |= {
        "ns_per_agent_step": ns,
        "samples": {name: samples.note for name, samples in taken.items()},
        "ratio": ns["mesa"] / ns["ours"],
        f"ratio_beside_{BESIDE:.0e}": ns["mesa"] / ns["ours, beside"],
        "lines": lines_of_both(theory),
    }
    ours = [lives(Country(theory, crowd, replication), asked.days) for replication in range(asked.ours)]
    theirs = [lives(mesa_country(seed), asked.days) for seed in range(asked.replications)]
    found |= {"days": asked.days, "replications": [asked.ours, asked.replications]}
    found |= {"outcomes": agreement(np.array(ours), np.array(theirs))}
    print(json.dumps(found, indent=2) if asked.json else "\n".join(shown(found)))


def shown(found: dict[str, Any]) -> list[str]:
    """The findings, a line for each."""
    rows = []
    for name, value in found.items():
        if isinstance(value, dict):
            rows += [f"{name}:", *(f"  {line}" for line in shown(value))]
        else:
            rows.append(f"{name}: {value:.4g}" if isinstance(value, float) else f"{name}: {value}")
    return rows


if __name__ == "__main__":
    main()
