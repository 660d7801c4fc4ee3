"""Delegates by month: the share of each party among the delegates of councils, on days of a congress.

Councils were of workers and of soldiers, so places weigh by these; peasants had congresses of their own. Months
without a congress are left out. In a theory without a law in the slot `mandate` this applies to no run.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.family import family
from groundswell.grammar.observable import share_won
from groundswell.grammar.sources import Confidence, Source

ELECTORS = ("workers", "soldiers")
PARTIES = ("bolsheviks", "mensheviks", "socialist_revolutionaries")
MANDATES = ErrorModel(
    "mandates of the congresses",
    # Assumed: parties were asked for on a form that a tenth or more left blank.
    low=0.9,
    high=1.1,
    sources=(Source("golder1927"), Source("assumption")),
    confidence=Confidence.ASSUMED,
    per="month",
)


@family(
    by={"party": PARTIES},
    unit="share",
    step="month",
    needs=("organisation.delegates",),
    error="Councils of workers and of soldiers sent delegates by unlike rules, and some came with a voice "
    "and no vote: the total of June 1917 is 1,090 or 882.",
    error_model=MANDATES,
)
def delegates_by_month(chronicle: Chronicle, party: str) -> dict[str, float]:
    """Share of the delegates that a party wins, in months with a congress."""
    return share_won(chronicle, "organisation.delegates", party, "month", classes=ELECTORS)
