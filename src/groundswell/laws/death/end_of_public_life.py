"""Everyone leaves public life after the same number of years, and one who knows nothing of the past steps in.

Turchin's cohorts: the memory of the last wave leaves with those who lived it, which is why it comes again. A
fixed span is the model's simplification; a spread of ages at leaving would blur the waves.
"""

from groundswell.grammar.law import law


@law("death", source="turchin2016", rises_with=("age",))
def end_of_public_life(age: float, *, span: float) -> float:
    """Leave this year, flag: 1 in the last of ``span`` years, counted from nought.

    >>> end_of_public_life(33.5, span=35.0), end_of_public_life(34.0, span=35.0)
    (0.0, 1.0)
    """
    return 1.0 if age >= span - 1.0 else 0.0
