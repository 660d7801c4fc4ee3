"""Members gather in a few plants: the larger the plant, and the more members the place has, the likelier a cell.

Whom no party had reached is asked of those who come out first (M39, M05). Cells are as unevenly spread as chance and
recruiting through acquaintances make them: plants expect each their own number, and these differ exponentially. Which
trades had members is not in the model, so that textile mills count by their size alone: a rival reads the first day of
February 1917 by trade and by sex.
"""

from groundswell.grammar.law import law


@law(
    "reached",
    source="halinski2023:L147",
    ledger=("M39", "M05"),
    rises_with=("cadre_here", "fellows"),
)
def cell_at_work(cadre_here: float, fellows: float, *, cell: float) -> float:
    """Chance that some party has a cell where one meets others daily: ``x / (1 + x)``.

    ``x = 1000 * fellows * cadre_here / cell``: members expected there, of whom ``cell`` make a cell.

    >>> cell_at_work(0.01, 2.0, cell=20.0), cell_at_work(0.0, 2.0, cell=20.0)
    (0.5, 0.0)
    """
    expected = 1000.0 * fellows * cadre_here / cell
    return expected / (1.0 + expected)
