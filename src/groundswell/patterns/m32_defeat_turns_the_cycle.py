"""After 1905 the slump has fewer strikers than the upswing, and without the defeat it has not.

The sign of the business cycle hangs on whether a defeat is remembered (M32). Strikes that follow the cycle anyway
are the rival, and the shooting of 1912 stands in the way of either.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.pattern import AS_IT_IS, Change, pattern
from groundswell.grammar.turning import day_of, mean_share

TWICE = 2.0


@pattern(
    ledger=("M32",),
    case="russia_1904_1918",
    until="1913-12-31",
    needs=("person.active",),
    unit="times",
    expected="at least twice as many in the upswing",
    shows=lambda runs: runs[AS_IT_IS] >= TWICE,
    causes=Change(values={"rising_put_down.weight": 0.0}),
    without="a defeat that is remembered",
)
def m32_defeat_turns_the_cycle(chronicle: Chronicle) -> float:
    """Workers who take part on the mean day of 1911 to 1913, as a multiple of those of 1908 and 1909."""
    slump, upswing = (
        mean_share(
            chronicle, "person.active", day_of(chronicle, first), day_of(chronicle, last), ("workers",)
        )
        for first, last in (("1908-01-01", "1909-12-31"), ("1911-01-01", "1913-12-31"))
    )
    return upswing / max(slump, 1e-6)
