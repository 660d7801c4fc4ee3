"""Writes a folder aside and puts it in its place when all is there, so that nothing half-written is ever seen."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from groundswell.grammar.spelling import BadInput


@contextmanager
def written_aside(folder: Path) -> Iterator[Path]:
    """A folder to write to, beside the one that is meant.

    At the end of the block its files are moved into their place, over those of the same names; if the block
    fails, nothing of it is left.

    Raises
    ------
    BadInput
        At once, if the folder cannot be written to.
    """
    missing = [path for path in (folder.parent, *folder.parent.parents) if not path.exists()]
    try:
        # Inside the folder if it is there, since a folder may be writable where the one above it is not.
        above = folder if folder.exists() else folder.parent
        above.mkdir(parents=True, exist_ok=True)
        aside = above / f".{folder.name}.{os.getpid()}"
        aside.mkdir()
    except OSError as error:
        _remove_empty(missing)
        raise _unwritable(folder, error) from None
    try:
        yield aside
        _put_in_place(aside, folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        _remove_empty(missing)


def _put_in_place(aside: Path, folder: Path) -> None:
    try:
        if not folder.exists():
            aside.replace(folder)
            return
        for path in sorted(aside.iterdir()):
            path.replace(folder / path.name)
    except OSError as error:
        raise _unwritable(folder, error) from None


def _remove_empty(folders: list[Path]) -> None:
    """Remove those folders that were made here and into which nothing was put."""
    for folder in folders:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _unwritable(folder: Path, error: OSError) -> BadInput:
    reason = (error.strerror or str(error)).lower()
    return BadInput(
        f"cannot write to {folder}: {reason}", expected="a folder that can be written to, with --out"
    )
