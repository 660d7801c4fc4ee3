"""A file for a law or a theory of one's own: small, invented, and whole, so that it is kept and runs at once."""

from __future__ import annotations

import keyword
import os
import re
from importlib.resources import files
from pathlib import Path

from groundswell.grammar.spelling import BadInput

ROOM_OF = {"law": "laws", "theory": "theories"}
_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_LONGEST = 60
_TEMPLATE = "template_item"
_PLACEHOLDER = "NAME_OF_THE_ITEM"


def new_item(kind: str, name: str, folder: Path) -> Path:
    """Make the file of a law or a theory on a shelf of one's own.

    Parameters
    ----------
    kind : str
        ``law`` or ``theory``.
    name : str
        What it is called: small letters, digits and single ``_``, a letter first.
    folder : Path
        Where the shelves stand; it is made if it is not there, and its name must be one that Python can import.

    Returns
    -------
    Path
        The new file.

    Raises
    ------
    BadInput
        On a name that no item or folder can have, where a file of that name stands, or where nothing can be written.
        Then no file is left behind: it is written aside and moved into its place whole.
    """
    _check(kind, name, folder)
    target = folder / ROOM_OF[kind] / f"{name}.py"
    if target.exists() or target.is_symlink():
        raise BadInput(f"{str(target)!r} stands already", expected="another name, or --in another folder")
    template = files("groundswell.archive") / _TEMPLATE / f"{kind}.txt"
    aside = target.with_name(f".{name}.aside")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(template.read_text("utf-8").replace(_PLACEHOLDER, name), "utf-8")
        os.replace(aside, target)
    except OSError as error:
        raise BadInput(
            f"{str(target)!r} cannot be made: {error.strerror or error}",
            expected="a folder that you may write in",
        ) from None
    return target


def _check(kind: str, name: str, folder: Path) -> None:
    if not _NAME.fullmatch(name) or len(name) > _LONGEST or keyword.iskeyword(name):
        raise BadInput(
            f"a {kind} cannot be called {name!r}",
            expected=f"up to {_LONGEST} small letters, digits and single _, a letter first",
        )
    called = folder.resolve().name
    if not called.isidentifier() or keyword.iskeyword(called):
        raise BadInput(
            f"Python cannot import a folder called {called!r}",
            expected="--in a folder called by letters, digits and _, a letter first",
        )
