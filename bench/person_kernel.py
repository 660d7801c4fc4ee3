"""The person loop of elastic_band, as compiled, against the memory of the same machine in the same run."""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from invented import Country, compiled, heavy_tailed
from numba import njit
from quiet import Samples, available_bytes, circumstances, sample

from groundswell.engine.compile import CompiledTheory
from groundswell.engine.kernel import rounding_streams
from groundswell.engine.layout import Layout
from groundswell.grammar.page import Page
from groundswell.society.tiles import LANES

SIZES = (1e5, 1e6, 1e7, 1e8)
DONORS, DONOR_DAYS = 200_000, 300
THREADS = 2


@njit(cache=True, nogil=True)
def update(numbers):  # type: ignore[no-untyped-def]
    """The least that a loop which changes state in place can do: read it, change it, write it."""
    for place in range(numbers.size):
        numbers[place] ^= np.uint64(1)


@njit(cache=True)
def _copy(state, planes, first, rows, lanes, big, agents, donors, donor_starts):  # type: ignore[no-untyped-def]
    """Give member m of collective k the state of member m of the donors' collective k, both counted round."""
    for tile in range(first.size):
        for row in range(rows[tile]):
            for lane in range(64):
                collective = lanes[tile, lane]
                member = row // 8 * 512 + lane * 8 + row % 8 if big[tile] else row
                if collective < agents.size and member < agents[collective]:
                    donor = collective % (donor_starts.size - 1)
                    many = donor_starts[donor + 1] - donor_starts[donor]
                    for plane in range(planes):
                        place = ((first[tile] + row) * planes + plane) * 64 + lane
                        state[place] = donors[donor_starts[donor] + member % many, plane]


class Donors:
    """A society of moderate size after some hundred days, whose states and perceptions others are filled from."""

    def __init__(self, theory: CompiledTheory) -> None:
        country = Country(theory, heavy_tailed(DONORS, seed=2))
        for _ in range(DONOR_DAYS):
            country.step()
        crowd, layout = country.crowd, country.day_page.layout
        rows, lanes = crowd.tiles.slots(crowd.agents)
        self.states = country.state.reshape(-1, layout.planes, LANES)[rows, :, lanes]
        self.starts = np.concatenate([[0], np.cumsum(crowd.agents, dtype=np.int64)])
        self.sights = country.sights

    def fill(self, country: Country) -> None:
        """Overwrite the state and the perceptions of a country."""
        crowd, tiles = country.crowd, country.crowd.tiles
        where = tiles.first, tiles.rows, tiles.lanes, tiles.big, crowd.agents
        _copy(country.state, country.day_page.layout.planes, *where, self.states, self.starts)
        mine, theirs = country.sights, self.sights
        mine.own[:, :-1] = theirs.own[:, np.arange(crowd.agents.size) % (theirs.own.shape[1] - 1)]
        mine.here[:], mine.country[:] = theirs.here, theirs.country


def at_random(country: Country) -> None:
    """Any bytes in any plane but the first, where flags are."""
    rows = country.state.reshape(-1, country.day_page.layout.planes, LANES)
    rows[:, 1:] = np.random.default_rng(3).integers(0, 256, rows[:, 1:].shape, np.uint8)


def bytes_used(page: Page, layout: Layout) -> tuple[int, int]:
    """Bytes of state that the loop reads and writes for one agent: a changed flag rewrites its whole plane."""
    written = {plane for column in layout.columns if column.word in page.changed for plane in _planes(column)}
    read = {0} | {plane for column in layout.columns for plane in _planes(column)}
    return len(read), len(written)


def _planes(column: Any) -> range:
    return range(column.plane, column.plane + max(column.word.storage.value, 1))


def measure(theory: CompiledTheory, donors: Donors, persons: int, seconds: float) -> list[dict[str, Any]]:
    """One row for each number of threads."""
    crowd = heavy_tailed(persons)
    began = time.perf_counter()
    tiles = crowd.tiles
    packing = time.perf_counter() - began
    alone = Country(theory, crowd)
    donors.fill(alone)
    shared = _sharing(theory, alone)
    other = np.zeros(alone.state.size // 8, np.uint64)
    halves = np.array_split(other, THREADS)
    with ThreadPoolExecutor(THREADS) as pool:
        calls: dict[str, Callable[[], object]] = {
            "person 1": alone.say,
            f"person {THREADS}": shared.say,
            "update 1": lambda: update(other),
            f"update {THREADS}": lambda: list(pool.map(update, halves)),
        }
        taken = sample(calls, seconds)
    page, layout = alone.day_page.page, alone.day_page.layout
    read, written = bytes_used(page, layout)
    rows = []
    for threads in (1, THREADS):
        said, updated = taken[f"person {threads}"], taken[f"update {threads}"]
        bandwidth = 2 * other.nbytes / updated.median
        rows.append(
            {
                "agents": crowd.persons,
                "collectives": int(crowd.agents.size),
                "threads": threads,
                "ns_per_agent_step": said.median / crowd.persons * 1e9,
                "agent_steps_per_second": crowd.persons / said.median,
                "padding": tiles.total_rows * LANES / crowd.persons - 1,
                "packing_seconds": packing,
                "bytes_read": read,
                "bytes_written": written,
                "draws": len(rounding_streams(page)),
                "update_gb_per_second": bandwidth / 1e9,
                "share_of_update_bandwidth": (read + written) * crowd.persons / said.median / bandwidth,
                "samples": said.note,
                "update_samples": updated.note,
            }
        )
    return rows


def _sharing(theory: CompiledTheory, alone: Country) -> Country:
    """The same country, its passes shared out as a run shares them."""
    shared = Country.__new__(Country)
    shared.__dict__ |= alone.__dict__
    shared._pool, shared._chunks = ThreadPoolExecutor(THREADS), None
    shared.pass_of_the_day = shared._say(alone.day_page, alone.values)
    return shared


def measure_states(
    theory: CompiledTheory, donors: Donors, persons: int, seconds: float
) -> dict[str, Samples]:
    """The same loop on three states: does the cost hang on what people are?"""
    crowd = heavy_tailed(persons)
    states = {"the start page": Country(theory, crowd), f"{DONOR_DAYS} days later": Country(theory, crowd)}
    donors.fill(states[f"{DONOR_DAYS} days later"])
    states["anything at random"] = Country(theory, crowd)
    at_random(states["anything at random"])
    return sample({name: country.say for name, country in states.items()}, seconds)


def shown(row: dict[str, Any]) -> str:
    """A row of the table."""
    return (
        f"| {row['agents']:>11,} | {row['threads']} | {row['ns_per_agent_step']:.2f} "
        f"| {row['agent_steps_per_second']:.2e} | {row['padding']:.1%} "
        f"| {row['bytes_read']} + {row['bytes_written']} | {row['draws']} "
        f"| {row['update_gb_per_second']:.1f} | {row['share_of_update_bandwidth']:.0%} "
        f"| {row['samples']}; {row['update_samples']} |"
    )


HEAD = (
    "| agents | threads | ns per agent-step | agent-steps/s | padding | bytes read + written | draws of 16 bits "
    "| in-place update, GB/s | share of it | samples: loop; update |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
)


def main() -> None:
    """Measure what was asked for, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--sizes", type=float, nargs="+", default=SIZES, help="agents (default: 1e5 1e6 1e7 1e8)"
    )
    parser.add_argument("--seconds", type=float, default=20.0, help="of sampling for each size (default: 20)")
    parser.add_argument("--json", action="store_true", help="print JSON alone")
    asked = parser.parse_args()
    theory = compiled()
    donors = Donors(theory)
    layout = theory.days["person"].layout
    found: list[dict[str, Any]] = []
    where = circumstances()
    if not asked.json:
        print("\n".join(f"{key}: {value}" for key, value in where.items()), f"\n\n{HEAD}", flush=True)
    for size in asked.sizes:
        needed = int(2.2 * size * layout.planes + size)  # state, the array beside it, and padding of both
        free = available_bytes()
        if needed > 0.9 * free:
            rows = [
                {"agents": int(size), "skipped": f"needs {needed / 2**30:.1f} GiB, free {free / 2**30:.1f}"}
            ]
            if not asked.json:
                print(f"| {int(size):>11,} | skipped: {rows[0]['skipped']} |")
        else:
            rows = measure(theory, donors, int(size), asked.seconds)
            if not asked.json:
                print("\n".join(shown(row) for row in rows), flush=True)
        found += rows
    states = {
        name: {"ns_per_agent_step": taken.median / heavy_tailed(10**6).persons * 1e9, "samples": taken.note}
        for name, taken in measure_states(theory, donors, 10**6, asked.seconds / 2).items()
    }
    if asked.json:
        print(json.dumps({**where, "load": os.getloadavg(), "loop": found, "states": states}, indent=2))
        return
    print("\nWhat people are does not matter to the cost, or this would show it (1e6 agents, one thread):")
    for name, row in states.items():
        print(f"- {name}: {row['ns_per_agent_step']:.2f} ns per agent-step ({row['samples']})")


if __name__ == "__main__":
    main()
