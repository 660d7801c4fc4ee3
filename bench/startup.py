"""How long one waits before anything happens: help, import, a case read, the first compile, every later start.

    python bench/startup.py [--times 5] [--theory elastic_band]

Each time is that of a whole process, as a user waits for it, but for the reading of a case, which is timed inside
one; the median of several is given, beside the target of issue 2 where it has one. The first compile is done in a
cache of its own, which is thrown away. A busy machine makes all of it longer, so the load stands beside the numbers.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

SOURCE = Path(__file__).resolve().parents[1] / "src"
QUICK = ("run", "town", "--until", "1901-01-03", "--quiet")
COMMANDS = ("-m", "groundswell")
READ = """
import time
from groundswell import api
began = time.perf_counter()
api.read("russia_1904_1918")
print(time.perf_counter() - began)
"""


def environment(cache: Path) -> dict[str, str]:
    """The environment of a call: this source, and a cache of its own."""
    known = os.environ.get("PYTHONPATH")
    found = {
        **os.environ,
        "GROUNDSWELL_CACHE": str(cache),
        "PYTHONPATH": os.pathsep.join([str(SOURCE), *([known] if known else [])]),
    }
    found.pop("PYTHONDONTWRITEBYTECODE", None)  # as the door does: else every start compiles every library
    return found


def seconds(arguments: tuple[str, ...], cache: Path) -> float:
    """How long a call of Python takes, from start to end."""
    command, began = [sys.executable, *arguments], time.perf_counter()
    with TemporaryDirectory() as folder:
        subprocess.run(command, cwd=folder, env=environment(cache), check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - began


def median(arguments: tuple[str, ...], cache: Path, times: int) -> float:
    """The middle one of several, after one that is not counted."""
    seconds(arguments, cache)
    return statistics.median(seconds(arguments, cache) for _ in range(times))


def reading(cache: Path, times: int) -> float:
    """The middle one of several readings of the empire's folder, each in a process that has imported everything."""
    command = [sys.executable, "-c", READ]
    read = [subprocess.check_output(command, env=environment(cache), text=True) for _ in range(times)]
    return statistics.median(map(float, read))


def first_compile(theory: str, times: int) -> float:
    """The middle one of several first runs, each in an empty cache."""
    taken = []
    for _ in range(times):
        with TemporaryDirectory() as empty:
            taken.append(seconds((*COMMANDS, *QUICK, "--theory", theory, "--no-figure"), Path(empty)))
    return statistics.median(taken)


def machine() -> str:
    """On what it was measured."""
    names = Path("/proc/cpuinfo")
    lines = names.read_text().splitlines() if names.exists() else []
    name = next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")),
        platform.machine(),
    )
    load = f"; load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return f"{name}, {os.cpu_count()} cores; Python {platform.python_version()} on {platform.system()}{load}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=5, help="of how many to take the median")
    parser.add_argument("--theory", default="elastic_band", help="which theory to compile")
    chosen = parser.parse_args()
    on = machine()
    run = (*COMMANDS, *QUICK, "--theory", chosen.theory)
    with TemporaryDirectory() as folder:
        cache = Path(folder)
        rows = [
            ("python -c pass", median(("-c", "pass"), cache, chosen.times), ""),
            ("groundswell --help", median((*COMMANDS, "--help"), cache, chosen.times), "0.3"),
            ("import groundswell", median(("-c", "import groundswell"), cache, chosen.times), "0.2"),
            ("reading russia_1904_1918", reading(cache, chosen.times), ""),
            (
                "first run of three days, compiling",
                first_compile(chosen.theory, max(1, chosen.times // 2)),
                "10",
            ),
            (
                "later run of three days",
                median((*run, "--no-figure", "--replications", "1"), cache, chosen.times),
                "1",
            ),
            ("the same, with 4 replications", median((*run, "--no-figure"), cache, chosen.times), ""),
            ("the same, with its figures", median(run, cache, chosen.times), ""),
        ]
    print(f"{on}\nmedian of {chosen.times}, seconds; theory {chosen.theory}\n")
    print(f"{'what':<36} {'seconds':>8} {'target':>7}")
    for what, taken, target in rows:
        print(f"{what:<36} {taken:>8.3f} {target:>7}")


if __name__ == "__main__":
    main()
