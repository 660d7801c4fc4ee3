"""Mesa's own example of Epstein's model beside ``epstein_mesa``, which follows its rules: speed, lines, outcomes.

Both run the defaults of the example. Speed is in agent-steps, an agent being whoever acts in a step, jailed or not;
the outcomes are the mean number of actives and of jailed over a run, and the most actives at any step.
"""

from __future__ import annotations

import argparse
import inspect
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from quiet import circumstances, sample

from groundswell import api
from groundswell.engine.random_sequential import prepare

try:
    import mesa
    from mesa.examples.advanced.epstein_civil_violence import agents, model
except ImportError:
    sys.exit("this bench needs Mesa: install mesa[network], as `uv run --group bench` does")

CELLS = 1600
ACTING = CELLS * (0.7 + 0.074)
"""Agents on average, by the densities of the example."""


def of_mesa(seed: int) -> model.EpsteinCivilViolence:
    """The example with a seed, which later versions of Mesa take in a scenario."""
    if "scenario" in inspect.signature(model.EpsteinCivilViolence.__init__).parameters:
        return model.EpsteinCivilViolence(scenario=model.EpsteinScenario(rng=seed))
    return model.EpsteinCivilViolence(seed=seed)


def life_of_mesa(seed: int, steps: int) -> dict[str, float]:
    """What one run of the example comes to."""
    run, actives, jailed = of_mesa(seed), [], []
    for _ in range(steps):
        run.step()
        actives.append(run.ACTIVE)
        jailed.append(run.ARRESTED)
    return {
        "actives_mean": float(np.mean(actives)),
        "jailed_mean": float(np.mean(jailed)),
        "peak": float(max(actives)),
    }


def lives_of_ours(runs: int, steps: int) -> dict[str, np.ndarray]:
    """What each of our runs comes to."""
    found = [
        api.replicate("epstein_mesa", {"steps": steps}, replications=1, seed=seed) for seed in range(runs)
    ]
    names = ("actives_mean", "jailed_mean", "peak")
    return {name: np.array([each.outcomes[name].value for each in found]) for name in names}


def apart(ours: np.ndarray, theirs: np.ndarray) -> dict[str, float]:
    """Both means and standard deviations, and how many standard errors the means lie apart."""
    error = np.sqrt(ours.var(ddof=1) / ours.size + theirs.var(ddof=1) / theirs.size)
    return {
        "ours_mean": float(ours.mean()),
        "ours_sd": float(ours.std(ddof=1)),
        "mesa_mean": float(theirs.mean()),
        "mesa_sd": float(theirs.std(ddof=1)),
        "standard_errors_apart": float((ours.mean() - theirs.mean()) / error) if error else 0.0,
    }


def lines_of(*files: str) -> int:
    """Lines that say something: neither empty nor comment nor docstring."""
    total = 0
    for file in files:
        inside = False
        for row in Path(file).read_text("utf-8").splitlines():
            row = row.strip()
            quotes = row.count('"""')
            if quotes or inside:
                inside = inside != (quotes == 1)
            elif row and not row.startswith("#"):
                total += 1
    return total


def main() -> None:
    """Time both, compare what they tell, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=300, help="of each run (default: 300)")
    parser.add_argument("--replications", type=int, default=10, help="of Mesa's example (default: 10)")
    parser.add_argument("--ours", type=int, default=100, help="replications of ours (default: 100)")
    parser.add_argument("--seconds", type=float, default=30.0, help="of timing (default: 30)")
    asked = parser.parse_args()
    classic = api.classic("epstein_mesa")
    inputs = classic.resolve({"steps": "100"})
    schedule = prepare(classic.name, classic.way, classic.inputs, inputs)  # type: ignore[arg-type]
    theirs = of_mesa(0)
    taken = sample({"mesa": theirs.step, "ours": lambda: schedule.run(1, 0)}, asked.seconds)
    per_second = {"mesa": ACTING / taken["mesa"].median, "ours": 100 * ACTING / taken["ours"].median}
    shelf = Path(inspect.getfile(api)).parent / "classics" / "epstein"
    lives = [life_of_mesa(seed, asked.steps) for seed in range(asked.replications)]
    ours = lives_of_ours(asked.ours, asked.steps)
    found: dict[str, Any] = circumstances() | {
        "mesa": mesa.__version__,
        "agent_steps_per_second": {name: round(value) for name, value in per_second.items()},
        "samples": {name: samples.note for name, samples in taken.items()},
        "ratio": per_second["ours"] / per_second["mesa"],
        "lines": {
            "mesa": lines_of(inspect.getfile(agents), inspect.getfile(model)),
            "ours": lines_of(str(shelf / "epstein_mesa.py")),
            "ours_shared_by_four_versions": lines_of(str(shelf / "_civil_violence.py")),
        },
        "steps": asked.steps,
        "replications": [asked.ours, asked.replications],
        "outcomes": {name: apart(ours[name], np.array([each[name] for each in lives])) for name in ours},
    }
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
