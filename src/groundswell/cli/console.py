"""Where things are printed: results on standard output, what is being done on standard error."""

from __future__ import annotations

import os

from rich.console import Console

WIDTH = 110
"""Of what is no terminal, where nobody says otherwise."""


def results() -> Console:
    """Standard output. Names in brackets are names here, and no mark-up."""
    return _console(stderr=False)


def remarks() -> Console:
    """Standard error."""
    return _console(stderr=True)


def is_coloured(console: Console) -> bool:
    """Whether colours can be seen and are wanted (``NO_COLOR``)."""
    return console.is_terminal and not console.no_color


def _console(*, stderr: bool) -> Console:
    console = Console(stderr=stderr, markup=False, highlight=False, emoji=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console = Console(stderr=stderr, markup=False, highlight=False, emoji=False, width=WIDTH)
    return console
