"""War cuts a rising movement within weeks: a month after its outbreak, strikes are at most half of before.

The second half of the test (support for the government rises, and decays over one or two years) waits for a
word that the chronicle counts.
"""

from statistics import fmean

from groundswell.grammar.calendar import JulianDate
from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.observable import values_at

OUTBREAK = JulianDate(1914, 7, 19)
DAYS = 28


@expectation(
    id="AT08",
    case="russia_1904_1918",
    needs=("strikers_by_day",),
    used="held_out",
    observable="read",
    talk="The war of 1914 cuts across the movement at once and isolates its leaders (M33, M37).",
    record="St Petersburg: some 150 thousand out on 8 July 1914, 2.4 thousand in September and October; "
    "but the strike of July was beaten by a lock-out some days before the war.",
    source="halinski2023:L129",
)
def at08_war_cuts_activity(observed: Observed) -> bool:
    """Mean strikers in weeks 3 to 6 of the war are at most half of those in the four weeks before it."""
    strikers = observed["strikers_by_day"]
    before, after = (fmean(values_at(strikers, _days_from(first))) for first in (-DAYS, 14))
    return before > 0 and after <= before / 2


def _days_from(first: int) -> list[str]:
    return [OUTBREAK.plus(first + day).isoformat() for day in range(DAYS)]
