"""A union made by the police does not outlive the day on which its members are shot at.

It was closed the next day.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law(
    "shelter",
    actor="organisation",
    source="sablinsky1976",
    ledger=("M12",),
    falls_with=("shelter", "outrage_here"),
)
def closed_after_blood(shelter: float, outrage_here: float) -> float:
    """Daily change of the room to meet, share: all of it where a tenth of the garrison fired.

    >>> closed_after_blood(0.5, 0.05)
    -0.25
    """
    return -shelter * least(10.0 * outrage_here, 1.0)
