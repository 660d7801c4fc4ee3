"""Votes in Petrograd by month: the share of each party in the elections to the central duma in 1917.

Until a law gives the word `votes`, this applies to no run. Months without voting are left out; where a law counts
what each party would win on every day, the month of an election is the one that has a record.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.family import family
from groundswell.grammar.observable import share_won
from groundswell.grammar.sources import Confidence, Source

CITY = "petrograd"
PARTIES = ("bolsheviks", "mensheviks", "socialist_revolutionaries", "liberals")
DUMA = ErrorModel(
    "Petrograd duma",
    # Assumed: 200 seats are rounded votes.
    low=0.98,
    high=1.02,
    sources=(Source("encspb"), Source("assumption")),
    confidence=Confidence.ASSUMED,
    per="month",
)


@family(
    by={"party": PARTIES},
    unit="share",
    step="month",
    needs=("organisation.votes",),
    places=(CITY,),
    error="Seats, not votes; those of June were given out by the dumas of the districts and not by voters. "
    "Seamen and garrison voted where they lay.",
    error_model=DUMA,
)
def votes_petrograd_by_month(chronicle: Chronicle, party: str) -> dict[str, float]:
    """Share of the votes that a party wins, in months with voting."""
    return share_won(chronicle, "organisation.votes", party, "month", (CITY,))
