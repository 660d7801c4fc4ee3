"""The wheel alone works from any folder: cases, ledger and bibliography are inside it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """A wheel built without the network: hatchling is one of the libraries of the tests."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (made,) = folder.glob("groundswell-*.whl")
    return made


def test_every_file_of_the_package_is_in_the_wheel(wheel):
    package = ROOT / "src" / "groundswell"
    files = {
        path.relative_to(package.parent).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }
    inside = set(zipfile.ZipFile(wheel).namelist())
    assert files <= inside, f"left out: {sorted(files - inside)}"
    assert "groundswell/references.bib" in inside
    assert "groundswell/py.typed" in inside
    for shelf in ("cases", "ledger"):
        assert any(name.startswith(f"groundswell/{shelf}/") and not name.endswith(".py") for name in inside)


def test_the_installed_wheel_works_from_another_folder(wheel, tmp_path):
    # A wheel of plain Python is installed by unpacking it. It goes before the checkout on the path; what it
    # depends on comes from the environment of the tests. Coverage stays out: it measures another source.
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    zipfile.ZipFile(wheel).extractall(site)
    env = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    env["PYTHONPATH"] = str(site)

    def python(code: str) -> str:
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, cwd=elsewhere, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    where = python(
        "import groundswell, importlib.resources as r; home = r.files(groundswell); print(home);"
        "assert (home / 'references.bib').is_file();"
        "assert (home / 'cases').is_dir() and (home / 'ledger').is_dir()"
    )
    assert where.strip() == str(site / "groundswell")
    # As the console script does it.
    said = python(
        "import sys; from importlib.metadata import entry_points; sys.argv = ['groundswell', '--help'];"
        "door, = entry_points(group='console_scripts', name='groundswell'); sys.exit(door.load()())"
    )
    assert "Usage" in said
    assert list(elsewhere.iterdir()) == []
