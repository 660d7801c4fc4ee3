"""Votes for the Assembly by month: the share of each party in all votes of the country.

Until a law gives the word `votes`, this applies to no run. Months without voting are left out; where a law counts
what each party would win on every day, the month of the election is the one that has a record.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.family import family
from groundswell.grammar.observable import share_won
from groundswell.grammar.sources import Confidence, Source

PARTIES = ("bolsheviks", "mensheviks", "socialist_revolutionaries", "liberals")
TOTALS = ErrorModel(
    "totals of the Assembly",
    # Derived: of two totals one gives 24.0 and the other 24.9 per cent, over unlike sets of districts.
    low=24.0 / 24.9,
    high=1.0,
    sources=(Source("pipes1990"), Source("svyatitsky")),
    confidence=Confidence.DERIVED,
    per="month",
)


@family(
    by={"party": PARTIES},
    unit="share",
    step="month",
    needs=("organisation.votes",),
    error="Three totals are printed, of three sets of districts; where no voting is known, none is counted. "
    "Parties of the nationalities are in all three, and in no run.",
    error_model=TOTALS,
)
def votes_assembly_by_month(chronicle: Chronicle, party: str) -> dict[str, float]:
    """Share of the votes that a party wins everywhere, in months with voting."""
    return share_won(chronicle, "organisation.votes", party, "month")
