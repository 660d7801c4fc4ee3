"""``--shelf DIR``: an option of every command, that may stand anywhere on the line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from groundswell.grammar.spelling import BadInput

OPTION = "--shelf"
Shelf = Annotated[
    list[Path] | None,
    typer.Option(
        OPTION,
        metavar="DIR",
        help="Laws and theories of your own, in DIR/laws and DIR/theories; may stand anywhere on the line, and again.",
    ),
]


def in_front(arguments: Sequence[str]) -> list[str]:
    """The same arguments with every shelf before the command, where it is an option of all commands.

    Raises
    ------
    BadInput
        If one names no folder.

    >>> in_front(["run", "town", "--shelf", "mine", "--quiet"])
    ['--shelf', 'mine', 'run', 'town', '--quiet']
    """
    shelves: list[str] = []
    rest: list[str] = []
    left = iter(arguments)
    for argument in left:
        name, equals, folder = argument.partition("=")
        if name != OPTION:
            rest.append(argument)
            continue
        folder = folder if equals else next(left, "")
        if not folder or folder.startswith("-"):
            raise BadInput(f"{OPTION} names no folder", expected=f"{OPTION} DIR")
        shelves += [OPTION, folder]
    return shelves + rest
