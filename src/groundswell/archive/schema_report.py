"""What may stand in a case.yaml for the eyes of a reader alone: nothing of a run hangs on it."""

from __future__ import annotations

from pydantic import Field

from groundswell.archive.written import Text, Written


class WrittenStretch(Written):
    """Some days, from the first to the last; a single day where both are the same."""

    title: Text
    first: Text
    last: Text
    place: str = ""


class WrittenReport(Written):
    """What a report looks at: a map for each of some stretches, and days of a place one by one."""

    maps: list[WrittenStretch] = Field(default_factory=list)
    close_ups: list[WrittenStretch] = Field(default_factory=list)


class WrittenSpark(Written):
    """A recorded incident that a placebo removes, moves, or puts at another date."""

    incidents: Text
    date: Text
    place: Text
