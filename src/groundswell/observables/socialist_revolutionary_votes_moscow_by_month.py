"""Socialist Revolutionary votes in Moscow by month: their share in the elections of June and September 1917.

No law makes anyone vote yet: until one gives the word `votes`, this applies to no run. Months without voting
are left out.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.keepers import NEWSPAPERS_OF_MOSCOW
from groundswell.grammar.observable import observable, share_won

CITY = "moscow"
PARTY = "socialist_revolutionaries"


@observable(
    unit="share",
    step="month",
    needs=("organisation.votes",),
    places=(CITY,),
    error="Newspapers printed shares of unlike totals: for September 1917 one has 47 per cent of Bolsheviks "
    "where the votes give 51. June is known from them alone.",
    error_model=NEWSPAPERS_OF_MOSCOW,
)
def socialist_revolutionary_votes_moscow_by_month(chronicle: Chronicle) -> dict[str, float]:
    """Share of the votes that the party wins, in months with voting."""
    return share_won(chronicle, "organisation.votes", PARTY, "month", (CITY,))
