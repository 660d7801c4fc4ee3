"""In normal times people have some hours that they could give to politics.

Tiredness after work is why most leave it alone (M03); what becomes of these hours decides who rules in the end (M70).
"""

from groundswell.grammar.law import law


@law("initial_political_hours", actor="regime", source="downs1957", ledger=("M03", "M70"))
def hours_for_politics(*, level: float) -> float:
    """Hours at the start, share: ``level``.

    >>> hours_for_politics(level=0.75)
    0.75
    """
    return level
