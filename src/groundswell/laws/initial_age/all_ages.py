"""At the start every age is there in equal number.

The model's stationary age structure: all serve the same span, so the ages of those in public life are even.
It must have the span of the law by which they leave.
"""

from groundswell.grammar.law import law


@law("initial_age", source="turchin2016", rises_with=("luck_of_birth",))
def all_ages(luck_of_birth: float, *, span: float) -> float:
    """Years since entering public life, at the start: ``span * luck_of_birth``.

    >>> all_ages(0.5, span=35.0)
    17.5
    """
    return span * luck_of_birth
