"""Which recorded series are drawn beside each other, and which have too little to be drawn over time."""

from __future__ import annotations

import math
from collections.abc import Mapping

from groundswell.grammar.calendar import parse_date
from groundswell.grammar.case import Series

Group = list[Series]

APART = {"day": 30, "month": 24, "quarter": 12, "year": 15}
"""Periods without any value after which series of one name are drawn in a panel of their own."""

_PER_YEAR = {"month": 12, "quarter": 4, "year": 1}


def stem(series: Series) -> str:
    """What a series counts, by its name: all before ``_by_day`` and the like; the source may stand behind that.

    >>> stem(Series("real_wages_by_year_strumilin", "", "times", "year", (), ()))
    'real_wages'
    """
    return series.name.partition(f"_by_{series.step}")[0]


def common_stem(group: Group) -> str:
    """The words with which the stems of all begin."""
    words: list[str] = []
    for alike in zip(*(stem(series).split("_") for series in group), strict=False):
        if len(set(alike)) > 1:
            break
        words.append(alike[0])
    return "_".join(words)


def ordinal(key: str, step: str, style: str) -> int:
    """A period's number, so that the next has the next number."""
    if step == "day":
        return parse_date(key, style).day_number
    year, _, part = key.partition("-")
    return int(year) * _PER_YEAR[step] + (int(part.lstrip("Q")) - 1 if part else 0)


def kept(series: Series) -> list[str]:
    """The periods of which it has a value."""
    return [key for key, value in zip(series.keys, series.values, strict=True) if not math.isnan(value)]


def beside_one_another(record: Mapping[str, Series], style: str) -> tuple[list[Group], list[Series]]:
    """Groups of series that count the same, and single values that stand beside nothing.

    Series count the same if unit and step are the same and the stem of one begins with that of the other, as
    ``votes_moscow`` does with ``votes``. A series of one value stands among them if another has the same period.

    Parameters
    ----------
    record : mapping of str to Series
        In the order of the case, which is kept.
    style : str
        The calendar of its dates.
    """
    groups: dict[tuple[str, str, str], Group] = {}
    for series in sorted(record.values(), key=lambda each: len(stem(each))):
        name = stem(series)
        known = [
            key for key in groups
            if key[1:] == (series.unit, series.step) and (name == key[0] or name.startswith(f"{key[0]}_"))
        ]  # fmt: skip
        groups.setdefault(known[-1] if known else (name, series.unit, series.step), []).append(series)
    order = list(record)
    drawn: list[Group] = []
    lone: list[Series] = []
    for group in groups.values():
        long = [series for series in group if len(kept(series)) > 1]
        shared = {key for series in long for key in kept(series)}
        lone += [series for series in group if len(kept(series)) == 1 and kept(series)[0] not in shared]
        near = [series for series in group if len(kept(series)) == 1 and kept(series)[0] in shared]
        drawn += _by_time([*long, *near], style)
    drawn = [sorted(group, key=lambda each: order.index(each.name)) for group in drawn]
    return sorted(drawn, key=lambda group: order.index(group[0].name)), lone


def _by_time(group: Group, style: str) -> list[Group]:
    """Take apart what lies years apart: nothing could be seen of either on one axis."""
    ends = {series.name: [ordinal(key, series.step, style) for key in kept(series)] for series in group}
    parts: list[Group] = []
    reached = 0
    for series in sorted(group, key=lambda each: min(ends[each.name])):
        if not parts or min(ends[series.name]) - reached > APART[series.step]:
            parts.append([])
            reached = min(ends[series.name])
        parts[-1].append(series)
        reached = max(reached, *ends[series.name])
    return parts
