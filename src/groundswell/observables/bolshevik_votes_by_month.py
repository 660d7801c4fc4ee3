"""Bolshevik votes by month: their share of all votes in the country, as for the Constituent Assembly.

No law makes anyone vote yet: until one gives the word `votes`, this applies to no run. Months without voting
are left out.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import observable, share_won
from groundswell.grammar.sources import Confidence, Source

PARTY = "bolsheviks"
TOTALS = ErrorModel(
    "totals of the Assembly",
    # Derived: of two totals one gives 24.0 and the other 24.9 per cent, over unlike sets of districts.
    low=24.0 / 24.9,
    high=1.0,
    sources=(Source("pipes1990"), Source("svyatitsky")),
    confidence=Confidence.DERIVED,
    per="month",
)


@observable(
    unit="share",
    step="month",
    needs=("organisation.votes",),
    error="Three totals are printed, of three sets of districts; where no voting is known, none is counted. "
    "Districts with a printed list of votes are few, and stand in the case beside this.",
    error_model=TOTALS,
)
def bolshevik_votes_by_month(chronicle: Chronicle) -> dict[str, float]:
    """Share of the votes that the party wins, in months with voting."""
    return share_won(chronicle, "organisation.votes", PARTY, "month")
