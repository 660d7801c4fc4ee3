"""War cuts a rising movement within weeks, and the truce it brings decays within two years.

Support for the government itself was not counted: no archive has it. Its decay is read off the strikes that
come back.
"""

from statistics import fmean

from groundswell.grammar.calendar import JulianDate
from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.observable import values_at

OUTBREAK = JulianDate(1914, 7, 19)
BEFORE, WITHIN, FIRST_YEAR, SECOND_YEAR = (-28, 0), (14, 42), (14, 365), (365, 730)
"""Days from the outbreak: four weeks before it, weeks three to six, and what is left of each year."""


@expectation(
    id="AT08",
    case="russia_1904_1918",
    needs=("strikers_by_day",),
    used="held_out",
    observable="read",
    talk="The war of 1914 cuts across the movement at once and isolates its leaders; people rally round whoever "
    "governs, for a time (M33, M37; F048, F055).",
    record="St Petersburg: some 150 thousand out on 8 July 1914, 2.4 thousand in September and October; but the "
    "strike of July was beaten by a lock-out some days before the war. Strikers of 1916 were twice those of 1915.",
    source="halinski2023:L129",
)
def at08_war_cuts_activity(observed: Observed) -> bool:
    """Weeks 3 to 6 of the war have at most half of the strikers before it; its second year has more than its first."""
    strikers = observed["strikers_by_day"]
    before, within, first, second = (
        fmean(values_at(strikers, _days(*span))) for span in (BEFORE, WITHIN, FIRST_YEAR, SECOND_YEAR)
    )
    return before > 0 and within <= before / 2 and second > first


def _days(first: int, end: int) -> list[str]:
    return [OUTBREAK.plus(day).isoformat() for day in range(first, end)]
