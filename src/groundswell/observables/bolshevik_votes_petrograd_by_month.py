"""Bolshevik votes in Petrograd by month: their share in the elections to the central duma in 1917.

No law makes anyone vote yet: until one gives the word `votes`, this applies to no run. Months without voting
are left out.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import observable, share_won
from groundswell.grammar.sources import Confidence, Source

CITY = "petrograd"
PARTY = "bolsheviks"
DUMA = ErrorModel(
    "Petrograd duma",
    # Assumed: 200 seats are rounded votes.
    low=0.98,
    high=1.02,
    sources=(Source("encspb"), Source("assumption")),
    confidence=Confidence.ASSUMED,
    per="month",
)


@observable(
    unit="share",
    step="month",
    needs=("organisation.votes",),
    places=(CITY,),
    error="Seats, not votes; those of June were given out by the dumas of the districts and not by voters. "
    "Seamen and garrison voted where they lay.",
    error_model=DUMA,
)
def bolshevik_votes_petrograd_by_month(chronicle: Chronicle) -> dict[str, float]:
    """Share of the votes that the party wins, in months with voting."""
    return share_won(chronicle, "organisation.votes", PARTY, "month", (CITY,))
