"""A start imports no more than it needs: asked of Python itself, since a clock would lie on a busy machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import groundswell

SOURCE = Path(str(groundswell.__file__)).parents[1]
HEAVY = {"numpy", "numba", "duckdb", "matplotlib", "yaml", "rich", "scipy", "pandas"}
TYPERS_OWN = {"pydantic"}  # typer reads the options of a command with it


def imported_by(script: str) -> set[str]:
    """The modules that a script has imported when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{script}\nprint('modules:', *sys.modules)"],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition("modules:")[2].split())


@pytest.mark.parametrize("asked", ["--help", "--version", ""])
def test_help_imports_nothing_heavy(asked: str) -> None:
    imported = imported_by(f"from groundswell.cli.door import main\nassert main({asked.split()!r}) == 0")
    assert "typer" in imported
    assert not imported & (HEAVY | TYPERS_OWN)


@pytest.mark.parametrize("asked", ["run --help", "show page --help"])
def test_help_of_a_command_imports_nothing_heavy(asked: str) -> None:
    assert (
        not imported_by(f"from groundswell.cli.door import main\nassert main({asked.split()!r}) == 0") & HEAVY
    )


def test_a_misspelt_option_imports_nothing_heavy() -> None:
    assert (
        not imported_by("from groundswell.cli.door import main\nassert main(['run', '--sede']) == 2") & HEAVY
    )


def test_importing_the_package_imports_nothing_but_it() -> None:
    imported = imported_by("import groundswell")
    assert {name for name in imported if name.startswith("groundswell")} == {"groundswell"}
    assert not imported & (HEAVY | TYPERS_OWN | {"typer"})


def test_a_run_without_figures_imports_no_matplotlib() -> None:
    script = (
        "from groundswell.cli.door import main\n"
        "assert main('run town --theory granovetter_1978 --until 1901-01-03 --no-figure --quiet'.split()) == 0"
    )
    assert "matplotlib" not in imported_by(script)


def test_the_module_is_a_door_too() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "groundswell", "rnu"],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("groundswell: unknown command 'rnu'")
