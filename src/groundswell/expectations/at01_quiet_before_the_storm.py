"""Before each outbreak few take part although many are discontented: what is shown is far from what is thought.

Asked of the four weeks before the strikes of January 1905 and of February 1917. Levels are the ledger's three:
private discontent is above the lowest third, and what is shown at most half of it.
"""

from statistics import fmean

from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.stretch import stretch

EVES = (("1904-12-06", "1905-01-02"), ("1917-01-26", "1917-02-22"))
FEW, NOT_LOW, FAR = 0.05, 1 / 3, 1 / 2


@expectation(
    id="AT01",
    case="russia_1904_1918",
    needs=(
        "petrograd_workers_by_day.private",
        "petrograd_workers_by_day.public",
        "petrograd_workers_by_day.out",
    ),
    used="held_out",
    observable="none",
    talk="People cling to the old until the band snaps (M16, M17), and nobody sees it coming (M34).",
    record="Strikes were few in 1904; of February 1917 reports of the police tell of moods. Plausible, but what was "
    "thought in private was counted by nobody.",
    source="halinski2023:L65-67",
)
def at01_quiet_before_the_storm(observed: Observed) -> bool:
    """On the mean day of both eves under one in twenty is out, discontent above a third, half of it shown or less."""
    return all(_strained(observed, first, last) for first, last in EVES)


def _strained(observed: Observed, first: str, last: str) -> bool:
    private, public, out = (
        fmean(stretch(observed[f"petrograd_workers_by_day.{side}"], first, last).values())
        for side in ("private", "public", "out")
    )
    return out < FEW and private > NOT_LOW and public <= FAR * private
