"""A town whose record was made by its own theory, with one parameter far from its median."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from statistics import median

import pytest

from groundswell import api, catalogue
from groundswell.experiment.ensemble import replicate

_THEORY = catalogue.theory(
    "dual_power"
)  # no theory that is being fitted: its priors would move under the tests
BELIEF = _THEORY.priors[_THEORY.law("empty_shelves")]["weight"]
TRUE = BELIEF.quantile(0.2)
"""Of `empty_shelves.weight`, on which it hangs whether there is a general strike in March."""
UNTIL = "1901-06-30"
RUNS = 16
"""Of which the record is the median: the luck of one town would say little of its parameter."""
CALIBRATION = """until: 1901-06-30
scale: 1
replications: 3
targets:
  - observable: strikers_by_month
    from: 1901-01
    to: 1901-06
    weight: 1
floor: 0.05
structural:
  - says: the old rulers stand on the last day
    word: regime.fallen
    is: 0
charge: 2
method: cross_entropy
generations: 8
population: 12
seed: 3
free:
  dual_power:
    - empty_shelves.weight
"""


@pytest.fixture(scope="session")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its folder."""
    folder = Path(shutil.copytree(catalogue.case_folder("town"), tmp_path_factory.mktemp("case") / "town"))
    scenario = api.prepare("town", api.Asked(theory="dual_power", until=UNTIL, scale=1, seed=8))
    values = {**scenario.point, (scenario.compiled.theory.law("empty_shelves"), "weight"): TRUE}
    seen = [catalogue.observable("strikers_by_month")]
    runs = [
        replicate(scenario, seen, k, brief=True, values=values).observed[seen[0].name] for k in range(RUNS)
    ]
    months = zip(*(run.values for run in runs), strict=True)
    rows = "".join(f"{key},{median(values):.6f}\n" for key, values in zip(runs[0].keys, months, strict=True))
    _with_table(folder, "series/strikers.csv", f"month,strikers\n{rows}")
    case = (folder / "case.yaml").read_text("utf-8")
    assert "record: {}" in case
    record = """record:
  strikers_by_month: {meaning: made by a run, unit: thousand persons, step: month, table: series/strikers.csv,
    key: month, value: strikers, source: invented, confidence: derived}"""
    (folder / "case.yaml").write_text(case.replace("record: {}", record), "utf-8")
    (folder / "calibration.yaml").write_text(CALIBRATION, "utf-8")
    return folder


@pytest.fixture
def case(recorded: Path, tmp_path: Path) -> Path:
    """A copy, to be changed."""
    return Path(shutil.copytree(recorded, tmp_path / "town"))


def _with_table(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, "utf-8")
    package = folder / "datapackage.json"
    said = json.loads(package.read_text("utf-8"))
    fields = [{"name": n, "type": "string", "description": n} for n in text.splitlines()[0].split(",")]
    said["resources"].append(
        {
            "name": "strikers",
            "path": name,
            "format": "csv",
            "licenses": [{"name": "CC0-1.0", "title": "CC0"}],
            "sources": [{"title": "none"}],
            "change": "none",
            "schema": {"fields": fields},
        }
    )
    package.write_text(json.dumps(said), "utf-8")
