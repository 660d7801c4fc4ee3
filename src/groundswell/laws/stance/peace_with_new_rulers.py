"""When the rulers change, opposition to the old order is no stance against the new one.

Stance is shown against an existing order; the order is a new one now. Part of it is carried over, by those who
wanted more.
"""

from groundswell.grammar.law import law


@law("stance", source="tilly1978", ledger=("M17", "M51"), falls_with=("stance", "new_rulers"))
def peace_with_new_rulers(stance: float, new_rulers: float, *, share: float) -> float:
    """Daily change of public stance, share: ``-share * stance`` on the day after the rulers changed.

    >>> peace_with_new_rulers(0.5, 1.0, share=0.5)
    -0.25
    """
    return -share * new_rulers * stance
