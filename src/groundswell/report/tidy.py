"""A run as the tables that others work with: one long frame of pandas, one data set of xarray.

Only here do these libraries come in, and only when they are asked for: they are the extra `analysis`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np

from groundswell.grammar.calendar import parse_date
from groundswell.grammar.case import Date, Series
from groundswell.grammar.observable import STEPS
from groundswell.grammar.spelling import BadInput
from groundswell.trial.card import Card
from groundswell.trial.judge import Comparison

if TYPE_CHECKING:
    from numpy.typing import NDArray

EXTRA = "analysis"
COLUMNS = (
    "observable", "unit", "step", "replication", "key", "date", "gregorian", "value", "true", "recorded", "confidence",
)  # fmt: skip
_NO_DAY = np.datetime64("NaT", "ns")


def long_frame(card: Card) -> Any:
    """One row for each observable, replication and period.

    Returns
    -------
    pandas.DataFrame
        Columns as `COLUMNS`: ``key`` names the period (``1905-Q3``), ``date`` is its first day in the case's calendar
        and ``gregorian`` the same day as a timestamp (empty and NaT for what the run maps by place); ``value`` is what
        an archive would have kept, ``true`` what was there to be kept, ``recorded`` what was kept (NaN where nothing
        was), with its ``confidence``.

    Raises
    ------
    BadInput
        Where pandas is not installed.
    """
    pandas = _library("pandas")
    frames = [
        _rows(pandas, card, comparison, number)
        for comparison in card.comparisons
        for number in range(len(card.replications))
    ]
    frame = pandas.concat(frames, ignore_index=True) if frames else pandas.DataFrame(columns=COLUMNS)
    return frame.astype({name: "category" for name in ("observable", "unit", "step", "confidence")})


def dataset(card: Card) -> Any:
    """Every observable as an array over replications and periods.

    Returns
    -------
    xarray.Dataset
        For each observable ``NAME`` and ``NAME_true``, dimensions (replication, step), and ``NAME_recorded``,
        dimension (step,), where there is a record. A step (``day``, ``month``, ``quarter``, ``year``) is a dimension
        with the keys of its periods, and ``STEP_gregorian`` the first day of each; NaN where a replication has no
        such period. What the run maps has the dimension ``place``.

    Raises
    ------
    BadInput
        Where xarray is not installed.
    """
    xarray = _library("xarray")
    keys = _keys_of_steps(card)
    variables: dict[str, Any] = {}
    for comparison in card.comparisons:
        series, name = comparison.series, comparison.name
        told = {"long_name": series.meaning, "units": series.unit}
        at = keys[series.step]
        observed = [replication.observed[name] for replication in card.replications]
        true = [replication.true.get(name, replication.observed[name]) for replication in card.replications]
        variables[name] = ("replication", series.step), _filled(observed, at), told
        variables[f"{name}_true"] = ("replication", series.step), _filled(true, at), told
        if comparison.record:
            sources = "; ".join(str(source) for source in comparison.record.sources)
            variables[f"{name}_recorded"] = (
                (series.step,), _filled([comparison.record], at)[0], {**told, "sources": sources},
            )  # fmt: skip
    ran = card.scenario
    coordinates: dict[str, Any] = {"replication": [each.replication_id for each in card.replications]}
    for step, names in keys.items():
        coordinates[step] = np.array(names, dtype=str)  # text, though there be none
        if step in STEPS:
            coordinates[f"{step}_gregorian"] = (step,), _stamps(names, ran.case.calendar.style)
    about = {
        "case": ran.case.name,
        "theory": str(ran.compiled.theory),
        "whatif": ran.whatif.name if ran.whatif else "",
        "without": ", ".join(ran.without),
        "seed": ran.seed,
        "scale": ran.society.scale,
        "calendar": ran.case.calendar.style,
        "start": str(ran.case.calendar.start),
        "until": str(ran.until),
    }
    return xarray.Dataset(variables, coordinates, about)


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise BadInput(
            f"this needs {name}, which is not installed",
            expected=f"the extra `{EXTRA}`: pip install 'groundswell[{EXTRA}]'",
        ) from None


def _rows(pandas: Any, card: Card, comparison: Comparison, number: int) -> Any:
    replication = card.replications[number]
    series = replication.observed[comparison.name]
    true = replication.true.get(comparison.name, series)
    dated, record, style = series.step in STEPS, comparison.record, card.scenario.case.calendar.style
    confidence = dict(zip(record.keys, map(str, record.confidence), strict=True)) if record else {}
    recorded = _filled([record] if record else [], series.keys)
    columns = {
        "observable": comparison.name,
        "unit": series.unit,
        "step": series.step,
        "replication": replication.replication_id,
        "key": list(series.keys),
        "date": [str(_first_day(key, style)) if dated else "" for key in series.keys],
        "gregorian": _stamps(series.keys, style) if dated else np.full(len(series.keys), _NO_DAY),
        "value": np.asarray(series.values, float),
        "true": _filled([true], series.keys)[0],
        "recorded": recorded[0] if record else np.full(len(series.keys), np.nan),
        "confidence": [confidence.get(key, "") for key in series.keys],
    }
    return pandas.DataFrame(columns, columns=COLUMNS)


def _keys_of_steps(card: Card) -> dict[str, tuple[str, ...]]:
    """Every period that some replication has, by step; in the order of time, as keys of a step sort by it."""
    found: dict[str, set[str]] = {}
    for comparison in card.comparisons:
        for replication in card.replications:
            series = replication.observed[comparison.name]
            found.setdefault(series.step, set()).update(series.keys)
    return {step: tuple(sorted(keys)) for step, keys in found.items()}


def _filled(several: Sequence[Series], keys: Sequence[str]) -> NDArray[np.float64]:
    """Values of some series at some keys, shape (series, keys); NaN where a series has none."""
    at = {key: column for column, key in enumerate(keys)}
    values = np.full((len(several), len(keys)), np.nan)
    for row, series in enumerate(several):
        for key, value in zip(series.keys, series.values, strict=True):
            if key in at:
                values[row, at[key]] = value
    return values


def _stamps(keys: Sequence[str], style: str) -> NDArray[np.datetime64]:
    days = [_first_day(key, style).to_gregorian().isoformat() for key in keys]
    return np.array(days, dtype="datetime64[D]").astype("datetime64[ns]")


@cache
def _first_day(key: str, style: str) -> Date:
    """The first day of a period, in the case's calendar.

    >>> str(_first_day("1914-Q3", "julian")), str(_first_day("1905", "julian")), str(_first_day("1905-10", "julian"))
    ('1914-07-01', '1905-01-01', '1905-10-01')
    """
    if "Q" in key:
        year, _, quarter = key.partition("-Q")
        key = f"{year}-{3 * int(quarter) - 2:02d}"
    return parse_date({4: f"{key}-01-01", 7: f"{key}-01"}.get(len(key), key), style)
