"""Every day of taking part tires: pay is lost, the pantry empties, nights are short.

The rising half of the law that permanent mobilisation tires (M63). The prototype's waves of one to three
weeks follow from it. Holds for strikes without strike pay; a movement that wins something daily may not tire
at all.
"""

from groundswell.grammar.law import law


@law("fatigue", source="halinski2023:L223", ledger=("M63",), rises_with=("acts",))
def tired_by_acting(acts: float, *, cost: float) -> float:
    """Daily change of fatigue, share: ``cost`` on a day of taking part, else 0.

    >>> tired_by_acting(1.0, cost=0.07), tired_by_acting(0.0, cost=0.07)
    (0.07, 0.0)
    """
    return cost * acts
