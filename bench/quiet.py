"""Timing on a machine that others use too: samples in turn, medians, and a note of who else was there."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np

OTHERS = 0.08
"""Share of the machine that others may use while a sample still counts as quiet."""

_LEAST_SECONDS = 0.1  # of a sample: the kernel's own book is kept in hundredths of a second
_STAT = Path("/proc/stat")
_HOME = Path(__file__).resolve().parents[1]


@dataclass
class Samples:
    """Seconds that one call took, sample by sample, and how busy others were meanwhile."""

    seconds: list[float] = field(default_factory=list)
    others: list[float] = field(default_factory=list)

    @property
    def quiet(self) -> list[float]:
        """Samples during which others used little of the machine."""
        return [s for s, busy in zip(self.seconds, self.others, strict=True) if busy < OTHERS]

    @property
    def median(self) -> float:
        """Median of the quiet samples, of all where none was quiet."""
        return float(np.median(self.quiet or self.seconds))

    @property
    def note(self) -> str:
        """How many samples stand behind the median."""
        return f"{len(self.quiet)}/{len(self.seconds)} quiet"


def sample(calls: Mapping[str, Callable[[], object]], seconds: float) -> dict[str, Samples]:
    """Time some calls in turn (A B C A B C ...) for so many seconds in all, after one call of each to warm up.

    Parameters
    ----------
    calls : mapping of str to callable
        What is timed.
    seconds : float
        How long; each call is sampled three times at least.
    """
    repeats = {name: max(1, round(_LEAST_SECONDS / _once(call))) for name, call in calls.items()}
    taken = {name: Samples() for name in calls}
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(next(iter(taken.values())).seconds) < 3:
        for name, call in calls.items():
            everyone, mine, start = _busy(), time.process_time(), time.perf_counter()
            for _ in range(repeats[name]):
                call()
            took = time.perf_counter() - start
            others = (_busy() - everyone) - (time.process_time() - mine) if _STAT.exists() else 0.0
            taken[name].seconds.append(took / repeats[name])
            taken[name].others.append(others / took / (os.cpu_count() or 1))
    return taken


def circumstances() -> dict[str, str]:
    """Machine, date, commit, libraries and command, to stand beside every number."""
    import llvmlite
    import numba

    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--abbrev=10"], cwd=_HOME, capture_output=True, text=True
    )
    return {
        "machine": f"{_processor()}, {os.cpu_count()} cores, {_memory_gib():.0f} GiB",
        "date": date.today().isoformat(),
        "commit": commit.stdout.strip() or "unknown",
        "libraries": f"Python {platform.python_version()}, numba {numba.__version__}, "
        f"llvmlite {llvmlite.__version__}, numpy {np.__version__}",
        "command": " ".join(["python", f"bench/{Path(sys.argv[0]).name}", *sys.argv[1:]]),
        "quiet": f"others used less than {OTHERS:.0%} of the machine"
        if _STAT.exists()
        else "unknown: this system does not say what others use",
    }


def available_bytes() -> int:
    """Memory that is free, or as good as free."""
    meminfo = Path("/proc/meminfo")
    if meminfo.exists():
        rows = dict(line.split(":") for line in meminfo.read_text().splitlines())
        return int(rows["MemAvailable"].split()[0]) * 1024
    return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")


def _once(call: Callable[[], object]) -> float:
    call()
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def _busy() -> float:
    """Seconds that all processes together have used, on all cores."""
    if not _STAT.exists():
        return 0.0
    ticks = [int(number) for number in _STAT.read_text().split("\n", 1)[0].split()[1:9]]
    return (sum(ticks) - ticks[3] - ticks[4]) / os.sysconf("SC_CLK_TCK")


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        rows = [line.split(":", 1) for line in cpuinfo.read_text().splitlines() if ":" in line]
        named = {key.strip(): value.strip() for key, value in reversed(rows)}
        if "model name" in named:
            family = f"family {named.get('cpu family', '?')} model {named.get('model', '?')}"
            return f"{named['model name']} ({family})"
    return platform.processor() or platform.machine()


def _memory_gib() -> float:
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
