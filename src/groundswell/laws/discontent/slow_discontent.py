"""Private discontent follows want and war slowly, over most of a year; it never jumps.

Undelivered bread and peace accumulate (M51): people compare what they get with what they had (Davies, Gurr).
Slowness is part of the claim, for if discontent itself could jump, a snap would prove nothing (M17). Holds
for want that is felt daily. Readings differ on war: it rallies people first (M37) and is paid for later; this
first form knows the cost only, so the rally must be read as a law that is missing.
"""

from groundswell.grammar.law import law


@law(
    "discontent",
    source="davies1962",
    ledger=("M17", "M51"),
    rises_with=("want", "war"),
    falls_with=("discontent",),
)
def slow_discontent(
    discontent: float, want: float, war: float, *, pace: float, usual: float, bread: float, burden: float
) -> float:
    """Daily change of discontent, share: ``pace * (usual + bread * want + burden * war - discontent)``.

    >>> slow_discontent(0.5, 0.5, 0.0, pace=0.01, usual=0.5, bread=0.5, burden=0.1)
    0.0025
    """
    return pace * (usual + bread * want + burden * war - discontent)
