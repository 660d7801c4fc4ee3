"""Officers can enforce orders as far as those who give them are believed and agree among themselves.

Splits at the top loosen the army before anyone is in the street (M38, M42).
"""

from groundswell.grammar.law import law


@law(
    "discipline", actor="unit", source="barany2016", ledger=("M38", "M42"), rises_with=("legitimacy", "unity")
)
def rulers_believed(legitimacy: float, unity: float, *, weight: float, divided: float) -> float:
    """What officers can enforce, share: ``weight * legitimacy * (divided + (1 - divided) * unity)``.

    >>> rulers_believed(0.5, 1.0, weight=0.5, divided=0.5)
    0.25
    """
    return weight * legitimacy * (divided + (1.0 - divided) * unity)
