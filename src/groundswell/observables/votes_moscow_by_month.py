"""Votes in Moscow by month: the share of each party in the city's elections of June and September 1917.

Until a law gives the word `votes`, this applies to no run. Months without voting are left out; where a law counts
what each party would win on every day, the month of an election is the one that has a record.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.family import family
from groundswell.grammar.keepers import NEWSPAPERS_OF_MOSCOW
from groundswell.grammar.observable import share_won

CITY = "moscow"
PARTIES = ("bolsheviks", "mensheviks", "socialist_revolutionaries", "liberals")


@family(
    by={"party": PARTIES},
    unit="share",
    step="month",
    needs=("organisation.votes",),
    places=(CITY,),
    error="Newspapers printed shares of unlike totals: for September 1917 one has 47 per cent of Bolsheviks "
    "where the votes give 51. June is known from them alone.",
    error_model=NEWSPAPERS_OF_MOSCOW,
)
def votes_moscow_by_month(chronicle: Chronicle, party: str) -> dict[str, float]:
    """Share of the votes that a party wins, in months with voting."""
    return share_won(chronicle, "organisation.votes", party, "month", (CITY,))
