"""What a case asks to be looked at closely: some days of it, and the sparks that a placebo takes away."""

from __future__ import annotations

from dataclasses import dataclass

from groundswell.grammar.calendar import Date


@dataclass(frozen=True)
class Spark:
    """A recorded incident of a stream that a placebo run removes or moves, to see what hangs on it."""

    stream: str
    date: Date
    place: str


@dataclass(frozen=True)
class Stretch:
    """Some days that a report looks at; nothing of a run hangs on them.

    Attributes
    ----------
    title : str
        What they are called.
    first, last : date
        Both included. A map of more than one day shows the day among them of the highest participation.
    place : str
        Where; empty for the whole country.
    """

    title: str
    first: Date
    last: Date
    place: str = ""
