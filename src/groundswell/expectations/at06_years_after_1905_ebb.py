"""The movement ebbs from year to year after its defeat: strikers fall each year from 1905 to 1909."""

from itertools import pairwise

from groundswell.grammar.expectation import Observed, expectation
from groundswell.grammar.observable import values_at


@expectation(
    id="AT06",
    case="russia_1904_1918",
    needs=("strikers_by_year",),
    # The yearly table is what a calibration looks at first: an order within it is not held out.
    used="fit",
    observable="read",
    talk="1905 > 1906 > 1907 > 1908 > 1909: the slump after a defeat demoralises (M32).",
    record="2,863 > 1,108 > 740 > 176 > 64 thousand strikers under the factory inspectorate.",
    source="halinski2023:L125-127",
)
def at06_years_after_1905_ebb(observed: Observed) -> bool:
    """Strikers fall in each of the four years."""
    years = values_at(observed["strikers_by_year"], ("1905", "1906", "1907", "1908", "1909"))
    return all(earlier > later for earlier, later in pairwise(years))
