"""In 1905-1907 villages rise highest after the towns do, and the rulers, who can turn from one to the other,
stand.

The other half of the test, that with no lag and as much unrest they would stand less often, compares runs.
"""

from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.observable import values_at
from groundswell.grammar.stretch import stretch

FIRST, LAST, LAST_DAY = "1905-01", "1907-12", "1907-12-31"


def ebbed(observed: Observed) -> bool:
    """As the talk says: when villages rise highest, strikers are at under half of their own highest."""
    strikers, villages = _months(observed)
    top = max(strikers.values())
    return at05_towns_and_villages_apart(observed) and strikers[_highest(villages)] < top / 2


@expectation(
    id="AT05",
    case="russia_1904_1918",
    needs=("strikers_by_month", "peasant_disturbances_by_month", "old_rulers_fallen_by_day"),
    # Strikers of these years by quarter, and the rulers that stand, are what a calibration is fitted to.
    used="fit",
    observable="assumed",
    talk="The villages rose when the towns had ebbed, so the rulers could beat one after the other (M20, M21; F033).",
    record="Most strikers in October 1905, most villages in November and again in summer 1906: a lag of a month, and "
    "much overlap. The tables by month are from memory.",
    source="halinski2023:L75-79",
    talk_formula=ebbed,
)
def at05_towns_and_villages_apart(observed: Observed) -> bool:
    """The highest month of villages is later than that of strikers, and the old rulers stand at the end of 1907."""
    strikers, villages = _months(observed)
    (fallen,) = values_at(observed["old_rulers_fallen_by_day"], (LAST_DAY,))
    both = max(strikers.values()) > 0 and max(villages.values()) > 0
    return both and _highest(villages) > _highest(strikers) and not fallen


def _months(observed: Observed) -> list[dict[str, float]]:
    names = ("strikers_by_month", "peasant_disturbances_by_month")
    return [stretch(observed[name], FIRST, LAST) for name in names]


def _highest(months: dict[str, float]) -> str:
    return max(months, key=lambda month: months[month])
