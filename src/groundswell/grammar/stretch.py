"""How a series of days is read by an expectation: a stretch of it, and the outbreak that it holds."""

from __future__ import annotations

from groundswell.grammar.case import Series
from groundswell.grammar.observable import Unobservable


def stretch(series: Series, first: str, last: str, through: str = "") -> dict[str, float]:
    """Return the values from a first day (or month) to a last one, by key; gaps are left out.

    Parameters
    ----------
    series : Series
        With keys that sort as their dates do.
    first, last : str
        Keys of the ends, both within.
    through : str, optional
        The day that the series must at least reach; `last` if not given.

    Raises
    ------
    Unobservable
        Where the series ends before that day, or has no value in the stretch.
    """
    through = through or last
    if not series.keys or series.keys[-1] < through:
        raise Unobservable(f"{series.name} ends before {through}")
    pairs = zip(series.keys, series.values, strict=True)
    found = {key: value for key, value in pairs if first <= key <= last and value == value}
    if not found:
        raise Unobservable(f"{series.name} has no value from {first} to {last}")
    return found


def outbreak(days: dict[str, float], quiet: float) -> list[str]:
    """Return the days of an outbreak, from its first on; none where nothing happens.

    The outbreak begins on the day after the last one, before the highest, on which at most a share `quiet` of the
    highest was reached; on the first day where there is no such day.

    >>> outbreak({"22": 5.0, "23": 87.0, "24": 197.0, "25": 240.0}, quiet=0.2)
    ['23', '24', '25']
    """
    keys, highest = list(days), max(days.values(), default=0.0)
    if highest <= 0:
        return []
    top = next(k for k, key in enumerate(keys) if days[key] == highest)
    calm = [k for k in range(top) if days[keys[k]] <= quiet * highest]
    return keys[calm[-1] + 1 :] if calm else keys


def first_day(series: Series, last: str) -> str | None:
    """Return the first day on which a flag is true, or None if it is not by a last day.

    Raises
    ------
    Unobservable
        Where it is not, and the series ends before that day.
    """
    true = next((k for k, value in zip(series.keys, series.values, strict=True) if value > 0), None)
    if true is None or true > last:
        stretch(series, last, last)
        return None
    return true
