"""Votes for the Assembly in a district by month: the share of each party in a province, a capital, on a front.

Districts are those of which a list of votes was read, and those that are recalled. Until a law gives the word
`votes`, this applies to no run; months without voting are left out.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.family import family
from groundswell.grammar.observable import share_won
from groundswell.grammar.sources import Confidence, Source

PROVINCES = ("moscow_province", "penza", "taurida", "vladimir", "volhynia")
CAPITALS = ("petrograd", "moscow")
FRONTS = ("northern_front", "western_front", "southwestern_front", "romanian_front", "caucasian_front")
PARTIES = ("bolsheviks", "mensheviks", "socialist_revolutionaries", "liberals")
LISTS = ErrorModel(
    "lists of the Assembly's districts",
    # Assumed: counties and lists are missing from some; in two, Menshevik-Internationalists stand with Bolsheviks.
    low=0.9,
    high=1.1,
    sources=(
        Source("wikipedia_assembly1917"),
        Source("reed1919", "appendix XI sect. 15"),
        Source("assumption"),
    ),
    confidence=Confidence.ASSUMED,
    per="month",
)


@family(
    by={"place": PROVINCES + CAPITALS + FRONTS, "party": PARTIES},
    unit="share",
    step="month",
    needs=("organisation.votes",),
    error="Lists of a district lack counties, or parties that stood together. Those of the nationalities won "
    "85 per cent in Volhynia and 30 in Taurida, and no run has them.",
    error_model=LISTS,
)
def votes_assembly_districts_by_month(chronicle: Chronicle, place: str, party: str) -> dict[str, float]:
    """Share of the votes that a party wins in a district, in months with voting."""
    return share_won(chronicle, "organisation.votes", party, "month", (place,))
