"""A revolution without a party that would go on is beaten, sooner or later.

The talk: Europe's revolutions were all beaten for want of a party prepared beforehand (M31, M70, F115). That they were
beaten because their countries were richer, or their officers whole, is the rival.
"""

from groundswell.grammar.law import law


@law(
    "putting_down",
    actor="state",
    source="halinski2023:L261",
    ledger=("M31", "M70"),
    rises_with=("risen",),
    falls_with=("cadre", "luck_of_defence"),
)
def no_party_to_hold_it(
    risen: float, cadre: float, luck_of_defence: float, *, rate: float, enough: float
) -> float:
    """A revolution is beaten today, flag: with chance ``rate / (1 + cadre / enough)`` while it holds power.

    >>> no_party_to_hold_it(1.0, 0.0, 0.005, rate=0.01, enough=2.0)
    1.0
    >>> no_party_to_hold_it(1.0, 2.0, 0.006, rate=0.01, enough=2.0)
    0.0
    """
    return risen if luck_of_defence < rate / (1.0 + cadre / enough) else 0.0
