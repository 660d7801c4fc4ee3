"""Shelves of a user's own, beside those of the house: a folder that is named, or a package that is installed.

Such a folder has the rooms of the house (``laws``, ``theories``, ``observables``, ...), one file an item, and may have
a ``references.bib``. It is Python, and runs as the user who names it does. Folders are kept in the environment, so
that processes started later have them too; a package names itself by an entry point of the group
``groundswell.shelves``.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import cache
from importlib import import_module, invalidate_caches
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from traceback import extract_tb
from types import ModuleType

from groundswell.grammar.sources import add_bibliography
from groundswell.grammar.spelling import BadInput

GROUP = "groundswell.shelves"
KEPT_IN = "GROUNDSWELL_SHELVES"
ROOMS = ("laws", "theories", "observables", "expectations", "patterns", "whatifs", "scores", "rivals")
_WORKS = "references.bib"


@dataclass(frozen=True)
class OwnShelf:
    """One folder of shelves.

    Attributes
    ----------
    package, folder : str, Path
        The package that its files are imported from, and where it lies.
    """

    package: str
    folder: Path


def add_shelf(folder: str | Path) -> OwnShelf:
    """Put the shelves of a folder beside those of the house, in this process and those that it starts.

    Raises
    ------
    BadInput
        If there is no such folder, it has no room of a shelf, or cannot be imported by its name.
    """
    place = Path(folder).expanduser().resolve()
    if not place.is_dir():
        raise BadInput(
            f"there is no folder {str(folder)!r}", expected="one with laws or theories of your own in it"
        )
    if not any((place / room).is_dir() for room in ROOMS):
        raise BadInput(
            f"the folder {str(folder)!r} holds no shelf",
            expected="a folder laws or theories in it; groundswell new law NAME --in DIR makes one",
        )
    found = _opened(place)
    kept = [path for path in os.environ.get(KEPT_IN, "").split(os.pathsep) if path]
    if str(place) not in kept:
        os.environ[KEPT_IN] = os.pathsep.join([*kept, str(place)])
    return found


def own_shelves() -> tuple[OwnShelf, ...]:
    """Those named, in their order, and those of installed packages."""
    folders = [path for path in os.environ.get(KEPT_IN, "").split(os.pathsep) if path]
    named = [_opened(Path(path)) for path in folders]
    return tuple(dict.fromkeys((*named, *_installed())))


def own_import(module: str, shelf: OwnShelf) -> ModuleType:
    """A module of a shelf of one's own.

    Raises
    ------
    BadInput
        With file and line, whatever goes wrong in it: it is its writer's to mend.
    """
    invalidate_caches()  # the file may have been written a moment ago
    try:
        return import_module(module)
    except BadInput:
        raise
    except Exception as error:
        raise _fault(error, shelf) from error


def _opened(folder: Path) -> OwnShelf:
    """A folder that can be imported from, with its works in the bibliography."""
    name = folder.name
    if not name.isidentifier():
        raise BadInput(
            f"Python cannot import a folder called {name!r}", expected="letters, digits and _, a letter first"
        )
    if str(folder.parent) not in sys.path:
        sys.path.append(str(folder.parent))  # last, so that it hides nothing
        invalidate_caches()
    spec = find_spec(name)
    places = [Path(place).resolve() for place in (spec.submodule_search_locations or ())] if spec else []
    if folder not in places:
        raise BadInput(
            f"Python knows another {name!r} than the folder {str(folder)!r}", expected="a name that is free"
        )
    return _with_works(OwnShelf(name, folder))


def _with_works(shelf: OwnShelf) -> OwnShelf:
    works = shelf.folder / _WORKS
    if works.is_file():
        add_bibliography(works)
    return shelf


@cache
def _installed() -> tuple[OwnShelf, ...]:
    """Packages that say that they hold shelves; one that cannot be found is left to say so itself."""
    found = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        spec = find_spec(entry.value)
        places = list(spec.submodule_search_locations or ()) if spec else []
        if not places:
            raise BadInput(
                f"the installed package {entry.name} says that it holds shelves in {entry.value!r}, and there is none"
            )
        found.append(_with_works(OwnShelf(entry.value, Path(places[0]).resolve())))
    return tuple(found)


def _fault(error: Exception, shelf: OwnShelf) -> BadInput:
    """What is wrong in a user's file, with the last line of theirs that led to it."""
    said = f"{error}" if isinstance(error, TypeError | ValueError) else f"{type(error).__name__}: {error}"
    if isinstance(error, SyntaxError):
        return BadInput(
            f"this is no Python: {error.msg}", file=_said(error.filename or "", shelf), line=error.lineno
        )
    own = [
        frame
        for frame in extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(shelf.folder)
    ]
    if not own:
        return BadInput(said, file=str(shelf.folder))
    return BadInput(said, file=_said(own[-1].filename, shelf), line=own[-1].lineno)


def _said(file: str, shelf: OwnShelf) -> str:
    path = Path(file)
    inside = path.is_relative_to(shelf.folder)
    return path.relative_to(shelf.folder.parent).as_posix() if inside else file
