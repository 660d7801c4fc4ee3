"""Bolshevik votes in Moscow by month: their share in the elections of June and September 1917.

No law makes anyone vote yet: until one gives the word `votes`, this applies to no run. Months without voting
are left out.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import observable, share_won
from groundswell.grammar.sources import Confidence, Source

CITY = "moscow"
PARTY = "bolsheviks"
NEWSPAPER = ErrorModel(
    "newspapers of Moscow",
    # Derived: shares of September 1917 as a newspaper has them, over those of the votes themselves, by party.
    low=47 / 51,
    high=30 / 26.6,
    sources=(Source("reed1919", "appendix I sect. 4"), Source("wikipedia_dumas1917")),
    confidence=Confidence.DERIVED,
    per="month",
)


@observable(
    unit="share",
    step="month",
    needs=("organisation.votes",),
    places=(CITY,),
    error="Newspapers printed shares of unlike totals: for September 1917 one has 47 per cent of Bolsheviks "
    "where the votes give 51. June is known from them alone.",
    error_model=NEWSPAPER,
)
def bolshevik_votes_moscow_by_month(chronicle: Chronicle) -> dict[str, float]:
    """Share of the votes that the party wins, in months with voting."""
    return share_won(chronicle, "organisation.votes", PARTY, "month", (CITY,))
