"""Those come out first whom no party has organised: most of the first day's, and a larger part than of the
third's.

Of the outbreak in the capital in the first quarter of 1917, on whichever day a run has it. That parties have no
effect on the first day compares runs with and without them.
"""

from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.observable import values_at
from groundswell.grammar.stretch import outbreak, stretch

FIRST, LAST, RECORDED = "1917-01-01", "1917-03-31", "1917-02-25"
QUIET, MOST = 0.2, 0.5


@expectation(
    id="AT10",
    case="russia_1904_1918",
    needs=("petrograd_strikers_by_day_police", "petrograd_unorganised_by_day"),
    used="held_out",
    observable="assumed",
    talk="Women of the textile mills, whom nobody had organised or called, came out first and drew the others "
    "along (M39; F060); revolutions happen without revolutionaries (M05).",
    record="The mills of the Vyborg side came out first, against the advice of the parties' committees: "
    "memoirs and no count.",
    source="halinski2023:L147-149",
)
def at10_unorganised_come_out_first(observed: Observed) -> bool:
    """Share of the unorganised among those who come out, on the first and on the third day."""
    strikers = stretch(observed["petrograd_strikers_by_day_police"], FIRST, LAST, through=RECORDED)
    days = outbreak(strikers, QUIET)
    shares = stretch(observed["petrograd_unorganised_by_day"], FIRST, LAST, through=RECORDED)
    if len(days) < 3 or not shares:
        return False
    first, _, third = values_at(observed["petrograd_unorganised_by_day"], days[:3])
    return first >= MOST and third < first
