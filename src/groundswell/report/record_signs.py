"""The signs and names of recorded series: a party has one colour and one marker wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from groundswell.grammar.case import Case, Series
from groundswell.grammar.sources import Source
from groundswell.report.drawing import BLACK, BLUE, CLASSES, SKY
from groundswell.report.record_groups import Group, common_stem
from groundswell.report.wording import plain

SIGNS = (
    (BLACK, "o"), (CLASSES["workers"], "s"), (BLUE, "^"), (CLASSES["peasants"], "D"), (CLASSES["middle_strata"], "v"),
    (CLASSES["propertied"], "P"), (SKY, "X"),
)  # fmt: skip
"""Colours that are told apart with any kind of colour vision, each with a marker of its own."""


_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"


def shortly(source: Source) -> str:
    """Who and when; the key of what has neither, such as a recollection."""
    work = source.reference
    return work.short if work.field("author") or work.field("year") else plain(source.key)


def part_of(series: Series) -> str:
    """What sets a member of a family apart from others of its row: the last part of its name, such as a party.

    >>> part_of(Series("votes_by_month.moscow.liberals", "", "share", "month", (), ()))
    'liberals'
    """
    return series.name.partition(".")[2].rpartition(".")[2]


@dataclass(frozen=True)
class Signs:
    """What stands for what on every sheet of a case.

    Attributes
    ----------
    parts : tuple of str
        Parts of families (parties) in the order of their signs.
    places : tuple of str
        Names of places, which are written with a capital letter.
    """

    parts: tuple[str, ...]
    places: tuple[str, ...]

    def of_part(self, part: str) -> tuple[str, str]:
        """Colour and marker of a part."""
        return SIGNS[self.parts.index(part) % len(SIGNS)]

    def of_group(self, group: Group) -> list[tuple[str, str]]:
        """Colour and marker of each series; where families meet, the colour of the part, a marker for each family."""
        if not is_of_parts(group):
            return [SIGNS[k % len(SIGNS)] for k in range(len(group))]
        families = families_of(group)
        if len(families) == 1:
            return [self.of_part(part_of(series)) for series in group]
        marker = {family: SIGNS[k % len(SIGNS)][1] for k, family in enumerate(families)}
        return [(self.of_part(part_of(series))[0], marker[series.name.partition(".")[0]]) for series in group]

    def proper(self, words: str) -> str:
        """A name with capital letters where places and months have them, and at its beginning.

        >>> Signs((), ("moscow",)).proper("votes moscow, july 1917")
        'Votes Moscow, July 1917'
        """
        for name in map(plain, self.places):
            words = re.sub(rf"\b{re.escape(name)}\b", name[:1].upper() + name[1:], words)
        words = re.sub(rf"\b({_MONTHS})(?= \d{{4}}\b)", lambda month: month[0].capitalize(), words)
        return words[:1].upper() + words[1:]

    def called(self, series: Series, group: Group) -> str:
        """A series as a legend has it: by what sets its name apart, and by its source where sources differ."""
        source = shortly(series.sources[0]) if series.sources else ""
        apart = apart_from(series, group)
        if not apart or apart.casefold() in source.casefold():
            return self.proper(source or plain(series.name))
        if len(group) > 1 and len({shortly(each.sources[0]) for each in group if each.sources}) < 2:
            return self.proper(apart)
        return self.proper(f"{apart}, {source}" if source else apart)


def signs_of(case: Case) -> Signs:
    """The signs of a case: the parts of its families in the order of their names."""
    parts = {part_of(series) for series in case.record.values() if "." in series.name}
    return Signs(tuple(sorted(parts)), tuple(place.name for place in case.places))


def is_of_parts(group: Iterable[Series]) -> bool:
    """Whether all of these are parts of families."""
    return all("." in series.name for series in group)


def families_of(group: Iterable[Series]) -> list[str]:
    """Names of the families in a group, in its order."""
    return list(dict.fromkeys(series.name.partition(".")[0] for series in group))


def apart_from(series: Series, group: Sequence[Series]) -> str:
    """What sets the name of a series apart from those beside it.

    >>> real = [Series(f"real_wages_by_year_{who}", "", "times", "year", (), ()) for who in ("one", "other")]
    >>> apart_from(real[1], real)
    'other'
    """
    short = series.name.replace(f"_by_{series.step}", "")
    return plain(short.removeprefix(common_stem(list(group))).strip("_."))
