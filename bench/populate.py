"""How long it takes, and how much memory, to grow the empire and to run ten days of it.

    .venv/bin/python bench/populate.py [--json]

Each scale runs in a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from groundswell import api
from groundswell.engine.run import Luck, Run
from groundswell.society.populate import populate

SCALES = (1000, 100, 10, 1)
CASE = "russia_1904_1918"


def measure(scale: int) -> dict[str, float]:
    """Seconds and gigabytes at one scale, in this process."""
    case = api.read(CASE)
    populate(case, 5000)  # compiled, or taken from the cache, before the clock runs
    began = perf_counter()
    society = populate(case, scale)
    grown = perf_counter() - began
    scenario = api.prepare(case, api.Asked(scale=scale, until="1904-01-10"))
    with tempfile.TemporaryDirectory() as folder:
        began = perf_counter()
        run = Run(scenario, Luck(1), Path(folder), threads=2)
        started = perf_counter() - began
        run.step()  # what is not yet in memory is fetched here
        began = perf_counter()
        while run.done < len(run.steps):
            run.step()
        day = (perf_counter() - began) / (len(run.steps) - 1)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    agents = float(society.agents)
    return {
        "scale": scale,
        "agents": agents,
        "grow_s": grown,
        "start_s": started,
        "day_ms": day * 1e3,
        "peak_GB": peak,
    }


def main() -> None:
    """Measure every scale and print a table, or an object."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--scale", type=int, help="this scale alone, in this process, as JSON")
    asked = parser.parse_args()
    if asked.scale:
        print(json.dumps(measure(asked.scale)))
        return
    rows = []
    for scale in SCALES:
        ran = subprocess.run(
            [sys.executable, __file__, "--scale", str(scale)], capture_output=True, text=True, check=True
        )
        rows.append(json.loads(ran.stdout))
    if asked.json:
        print(json.dumps(rows))
        return
    print(f"{'scale':>8} {'agents':>12} {'grow, s':>9} {'start, s':>9} {'day, ms':>9} {'peak, GB':>9}")
    for row in rows:
        print(
            f"{'1/' + str(row['scale']):>8} {row['agents']:>12,.0f} {row['grow_s']:>9.2f} {row['start_s']:>9.2f} "
            f"{row['day_ms']:>9.2f} {row['peak_GB']:>9.2f}"
        )


if __name__ == "__main__":
    main()
