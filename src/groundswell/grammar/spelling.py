"""What is said to someone who wrote something wrong: where, what was expected, and the nearest right word."""

from collections.abc import Iterable
from difflib import get_close_matches

#: How many of the known names a message lists, so that it stays readable on a large shelf.
SHOWN = 12


class BadInput(ValueError):
    """Something that a person wrote cannot be used; never a fault of the program.

    The command line prints it in one line and leaves with exit code 2.

    Parameters
    ----------
    message : str
        What is wrong, in a sentence without capital and full stop.
    file : str, optional
        Where it was written; a name as the reader would give it.
    line : int, optional
        Line in that file, from 1.
    expected : str, optional
        What would have been right.

    >>> print(BadInput("no unit", file="case.yaml", line=7, expected="a unit such as 'persons'"))
    case.yaml:7: no unit; expected a unit such as 'persons'
    """

    def __init__(
        self, message: str, *, file: str | None = None, line: int | None = None, expected: str | None = None
    ) -> None:
        # `args` holds the message alone: an executor pickles by it, and by __dict__.
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line
        self.expected = expected

    def at(self, file: str, line: int | None = None) -> "BadInput":
        """Return the same complaint with its place, for a reader that knows the file better than who
        complained."""
        return type(self)(self.message, file=file, line=line, expected=self.expected)

    def __str__(self) -> str:
        place = "" if self.file is None else self.file
        place += "" if self.line is None else f":{self.line}"
        said = f"{place}: {self.message}" if place else self.message
        return f"{said}; expected {self.expected}" if self.expected else said


class UnknownName(BadInput):
    """A name that stands on no shelf and in no list; made by `unknown`."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that is spelt most like `word`, or None where none is much like it.

    Capitals count for nothing, and a hyphen or a blank is as good as an underscore.

    >>> nearest("Elastc-Band", ["elastic_band", "dual_power"])
    'elastic_band'

    Where no whole name is much like it, the first word of one may be:

    >>> nearest("russa", ["russia_1904_1918", "town"])
    'russia_1904_1918'
    """
    plain = {_plain(name): name for name in known}
    close = get_close_matches(_plain(word), plain, n=1)
    if close:
        return plain[close[0]]
    begun = {name.split("_")[0]: plain[name] for name in sorted(plain, reverse=True)}
    close = get_close_matches(_plain(word), begun, n=1)
    return begun[close[0]] if close else None


def unknown(kind: str, word: str, known: Iterable[str]) -> UnknownName:
    """Return (to be raised) the error for a `word` that is no known name of its `kind`.

    >>> str(unknown("law", "elastc_band", ["elastic_band"]))
    "unknown law 'elastc_band'; did you mean 'elastic_band'? known: elastic_band"
    """
    names = sorted(known)
    guess = nearest(word, names)
    listed = ", ".join(names[:SHOWN]) + (f" and {len(names) - SHOWN} more" if len(names) > SHOWN else "")
    suggestion = f"did you mean {guess!r}? " if guess else ""
    return UnknownName(f"unknown {kind} {word!r}; {suggestion}known: {listed or 'none'}")


def _plain(name: str) -> str:
    return name.casefold().replace("-", "_").replace(" ", "_")
