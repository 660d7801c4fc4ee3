"""Rulers who have loyal petitioners shot lose the legitimacy that brought the petitioners.

In one day, says the talk (M15). In parts of what there is, since several volleys would otherwise leave nothing, which
the years after 1905 do not show.
"""

from groundswell.grammar.law import law
from groundswell.grammar.mathematics import least


@law(
    "legitimacy",
    actor="regime",
    source="halinski2023:L63",
    ledger=("M13", "M15"),
    falls_with=("legitimacy", "outrage_in_capital", "outrage_in_country"),
)
def blood_of_the_loyal(
    legitimacy: float, outrage_in_capital: float, outrage_in_country: float, *, blow: float
) -> float:
    """Daily change of legitimacy, share: ``-blow * legitimacy * min(outrage_in_capital + outrage_in_country, 1)``.

    >>> blood_of_the_loyal(0.5, 0.5, 0.0, blow=0.5)
    -0.125
    """
    return -blow * legitimacy * least(outrage_in_capital + outrage_in_country, 1.0)
