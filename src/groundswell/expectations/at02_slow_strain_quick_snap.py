"""Strain builds up slowly and snaps quickly: the build-up of an outbreak lasts ten times as long as its jump,
or longer.

The jump is from a tenth of the highest number of strikers in the capital to half of it; the build-up is all the
time before it, from the first day of 1904 and from the outbreak of war, in which half was never reached.
"""

from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.stretch import stretch

SPANS = (("1904-01-01", "1907-12-31"), ("1914-07-19", "1917-12-31"))
START, END, TIMES = 0.1, 0.5, 10


@expectation(
    id="AT02",
    case="russia_1904_1918",
    needs=("petrograd_strikers_by_day_police",),
    used="held_out",
    observable="assumed",
    talk="Consciousness is conservative for years and then catches up in a leap, like an elastic band (M17).",
    record="A year of calm and under a week to the general strike of January 1905; two and a half years of war "
    "and some days of February 1917. The days are from memory.",
    source="halinski2023:L67",
)
def at02_slow_strain_quick_snap(observed: Observed) -> bool:
    """Days before the jump are at least ten times those of the jump, up to 1907 and again in the war."""
    series = observed["petrograd_strikers_by_day_police"]
    return all(_snaps(list(stretch(series, *span).values())) for span in SPANS)


def _snaps(strikers: list[float]) -> bool:
    highest = max(strikers)
    half = next(day for day, count in enumerate(strikers) if count >= END * highest)
    quiet = [day for day in range(half) if strikers[day] <= START * highest]
    return highest > 0 and bool(quiet) and quiet[-1] >= TIMES * (half - quiet[-1])
