"""A folder for a case of one's own: small, invented, and whole, so that it resolves and runs at once."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from groundswell.archive.read import read_case
from groundswell.grammar.spelling import BadInput

#: What a case may be called: as `case:` in its file; a folder has no longer name on some disks.
_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
_TEMPLATE = "template"
_PLACEHOLDER = "NAME_OF_THE_CASE"


def new_case(name: str, folder: Path = Path()) -> Path:
    """Make the folder of a new case.

    Parameters
    ----------
    name : str
        What it is called: small letters, digits and ``_``, a letter first.
    folder : Path
        In which folder; there it must not stand yet.

    Returns
    -------
    Path
        The new folder. `read_case` reads it, and every theory of the shelf runs on it.

    Raises
    ------
    BadInput
        On a name that no case can have, where something of that name stands, or where nothing can be written.
        Then nothing is left behind: the folder is made aside, read once, and moved into its place whole.
    """
    if not _NAME.fullmatch(name):
        raise BadInput(
            f"a case cannot be called {name!r}",
            expected="up to 60 small letters, digits and _, a letter first",
        )
    if not folder.is_dir():
        raise BadInput(f"there is no folder {str(folder)!r}", expected="a folder to make the case in")
    target = folder / name
    # A link that leads nowhere exists for nobody but the disk.
    if target.exists() or target.is_symlink():
        raise BadInput(f"{str(target)!r} stands already", expected="another name, or --in another folder")
    try:
        # Beside its place, not among the system's own temporary files: a folder cannot be moved between disks.
        with TemporaryDirectory(prefix=f".{name}-", dir=folder) as aside:
            made = Path(aside) / name
            _write(made, name)
            read_case(made)
            made.rename(target)
    except OSError as error:
        raise BadInput(
            f"{str(target)!r} cannot be made: {error.strerror or error}",
            expected="a folder that you may write in",
        ) from None
    return target


def _write(folder: Path, name: str) -> None:
    """Every file of the template, with the name put in."""
    template = files("groundswell.archive") / _TEMPLATE
    folder.mkdir()
    (folder / "series").mkdir()
    for here, source in ((folder, template), (folder / "series", template / "series")):
        for file in source.iterdir():
            if file.is_file():
                text = file.read_text("utf-8").replace(_PLACEHOLDER, name)
                (here / file.name).write_text(text, "utf-8")
