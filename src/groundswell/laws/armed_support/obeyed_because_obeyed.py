"""An order is obeyed where it is expected that others will obey it, so that whoever is ahead gains.

Why half and half is a saddle (M46) and two states in one country a dead end: with nothing else at work the
smaller share shrinks and the larger grows. Rival reading: long coexistence is possible, a council being
content to control a government it does not replace; with no weight here, that is what is left.
"""

from groundswell.grammar.law import law


@law("armed_support", actor="institution", source="tilly1978", ledger=("M46",), rises_with=("obedience",))
def obeyed_because_obeyed(obedience: float, *, habit: float) -> float:
    """Force for it less that for its rival, share: ``habit * (2 * obedience - 1)``.

    >>> obeyed_because_obeyed(0.5, habit=0.25), obeyed_because_obeyed(1.0, habit=0.25)
    (0.0, 0.25)
    """
    return habit * (2.0 * obedience - 1.0)
