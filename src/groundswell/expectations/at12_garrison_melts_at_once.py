"""The garrison of the capital goes over at once: from under 5 per cent to half of it within two days.

The talk gives about 36 hours; a table of days can tell two of them. No date is asked for, since the outbreak
comes out of the run: the first day on which half of the garrison refuses is held against the two before it.
"""

from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.observable import Unobservable

LOYAL, GONE = 0.05, 0.5
RECORDED = "1917-02-28"


@expectation(
    id="AT12",
    case="russia_1904_1918",
    needs=("petrograd_garrison_refusing_by_day",),
    used="held_out",
    observable="assumed",
    talk="Soldiers break when convinced that the movement will win; then the army melts within hours "
    "(M43; F065, F066).",
    record="One company on the evening of 26 February 1917, half of 160 thousand by the night of the 27th; "
    "the tally by hours is from memory and no target.",
    source="halinski2023:L153-155",
)
def at12_garrison_melts_at_once(observed: Observed) -> bool:
    """On one of the two days before half refuse, fewer than one in twenty do; no such day is a miss."""
    series = observed["petrograd_garrison_refusing_by_day"]
    for day, share in enumerate(series.values):
        if share >= GONE:
            return any(before < LOYAL for before in series.values[max(0, day - 2) : day])
    if not series.keys or series.keys[-1] < RECORDED:
        raise Unobservable(f"{series.name} ends before {RECORDED}")
    return False
