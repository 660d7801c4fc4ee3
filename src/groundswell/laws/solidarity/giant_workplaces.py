"""The larger the plant, the more those who act there draw others after them.

Giant plants are where the talk has consciousness move fastest (M08). Half of the effect is reached at a thousand
fellow workers. Skilled metalworkers rather than size are the rival.
"""

from groundswell.grammar.law import law


@law("solidarity", source="haimson1964", ledger=("M08",), rises_with=("fellows", "active_at_work"))
def giant_workplaces(fellows: float, active_at_work: float, *, weight: float) -> float:
    """Pull of others, share: ``weight * active_at_work * fellows / (fellows + 1)``, fellows in thousands.

    >>> giant_workplaces(1.0, 0.5, weight=0.5)
    0.125
    """
    return weight * active_at_work * fellows / (fellows + 1.0)
