"""The words around the recorded series: captions, descriptions, tables."""

from __future__ import annotations

import math
from collections.abc import Sequence
from textwrap import fill

from groundswell.grammar.case import Case, Series
from groundswell.report.record_signs import signs_of
from groundswell.report.sheets import Cell
from groundswell.report.wording import cited, number, plain

HEADER = ("series", "unit", "step", "key", "value", "confidence", "source")
"""Of the table behind a figure of recorded series."""

_WIDE = 175


def caption_of(case: Case, every: Sequence[Series], *, briefly: bool = False) -> list[str]:
    """What holds for all, and what each series is; or, briefly, whose they are."""
    style_of_dates = "old style (Julian)" if case.calendar.style == "julian" else "new style (Gregorian)"
    hollow = any(not trust.may_be_target for series in every for trust in series.confidence)
    said = f"Dates are {style_of_dates}. No line crosses a gap of the record."
    said += " Hollow points: recalled or assumed, never a target." if hollow else ""
    proper = signs_of(case).proper
    alike: dict[str, list[Series]] = {}
    for series in every:
        alike.setdefault(series.meaning, []).append(series)
    lines = [said]
    for meaning, those in alike.items():
        families = dict.fromkeys(plain(series.name.partition(".")[0]) for series in those)
        names = "" if briefly else f"{proper(', '.join(families))}: "
        sources = dict.fromkeys(cited(source) for series in those for source in series.sources)
        lines.append(f"{names}{meaning if names else proper(meaning)}; {'; '.join(sources)}.")
    return [fill(line, _WIDE) for line in lines]


def alt_of(title: str, every: Sequence[Series]) -> str:
    """What the figure shows, for those who cannot see it."""
    said = [f"{title}."]
    for series in every:
        kept = [
            (value, key)
            for key, value in zip(series.keys, series.values, strict=True)
            if not math.isnan(value)
        ]
        if kept:
            (low, low_at), (high, high_at) = min(kept), max(kept)
            said.append(
                f"{plain(series.name).capitalize()}, {series.unit}, {len(kept)} of {len(series.keys)} periods from "
                f"{series.keys[0]} to {series.keys[-1]}: lowest {number(low)} in {low_at}, highest {number(high)} in "
                f"{high_at}."
            )
    return " ".join(said)


def rows_of(every: Sequence[Series]) -> list[list[Cell]]:
    """Every period of every series."""
    return [
        [
            series.name,
            series.unit,
            series.step,
            key,
            value,
            str(trust),
            " ".join(str(s) for s in series.sources),
        ]
        for series in every
        for key, value, trust in zip(
            series.keys, series.values, series.confidence or [""] * len(series.keys), strict=True
        )
    ]
