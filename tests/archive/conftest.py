"""A copy of the case of the town, to be broken."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from groundswell import catalogue

from .made_case import PLACES, with_table

Edit = Callable[[str, str, str], None]


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A folder with a copy of the town."""
    return Path(shutil.copytree(catalogue.case_folder("town"), tmp_path / "town"))


@pytest.fixture
def edit(town: Path) -> Edit:
    """Put one text in the place of another, which must stand there, in a file of the copy."""

    def put(file: str, old: str, new: str) -> None:
        text = (town / file).read_text("utf-8")
        assert old in text, f"{old!r} does not stand in {file}"
        (town / file).write_text(text.replace(old, new, 1), "utf-8")

    return put


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case of three places, and as yet nothing else."""
    (tmp_path / "made").mkdir()
    folder = tmp_path / "made"
    with_table(folder, "places.csv", PLACES)
    return folder
