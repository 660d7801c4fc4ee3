"""After a defeat a slump demoralises and an upswing revives: strikes are fewer in the first; without a defeat,
more.

The movement counts as defeated where strikes of the slump are under half of those in the highest year before
it. Years that the ledger's two rows of slump and upswing share, 1907 and 1910, are in neither. Whether one and
the same society turns the other way when it is not beaten compares runs.
"""

from statistics import fmean

from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.observable import values_at

RISE, SLUMP, UPSWING = ("1905", "1906", "1907"), ("1908", "1909"), ("1911", "1912", "1913")


@expectation(
    id="AT07",
    case="russia_1904_1918",
    needs=("strikers_by_year",),
    used="fit",
    observable="read",
    talk="Coming after a big defeat a slump makes workers keep their jobs; the upswing brings struggle back "
    "(M32; F046).",
    record="176 and 64 thousand strikers in 1908 and 1909; 105, 725 and 887 in 1911 to 1913. It agrees, but the Lena "
    "massacre of April 1912 fell into the upswing (M15).",
    source="halinski2023:L125-129",
)
def at07_upswing_revives_after_defeat(observed: Observed) -> bool:
    """Mean strikers a year of the slump against those of the upswing."""
    series = observed["strikers_by_year"]
    slump, upswing = (fmean(values_at(series, years)) for years in (SLUMP, UPSWING))
    defeated = slump < max(values_at(series, RISE)) / 2
    return slump < upswing if defeated else slump > upswing
