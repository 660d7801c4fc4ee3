"""Bolshevik delegates by month: their share among the delegates of councils, on days of a congress.

No law makes anyone vote yet: until one gives the word `delegates`, this applies to no run. Months without
voting are left out.
"""

from groundswell.grammar.chronicle import Chronicle
from groundswell.grammar.error_model import ErrorModel
from groundswell.grammar.observable import observable, share_won
from groundswell.grammar.sources import Confidence, Source

PARTY = "bolsheviks"
MANDATES = ErrorModel(
    "mandates of the congresses",
    # Assumed: parties were asked for on a form that a tenth or more left blank.
    low=0.9,
    high=1.1,
    sources=(Source("golder1927"), Source("assumption")),
    confidence=Confidence.ASSUMED,
    per="month",
)


@observable(
    unit="share",
    step="month",
    needs=("organisation.delegates",),
    error="Councils of workers and of soldiers sent delegates by unlike rules, and some came with a voice "
    "and no vote: the total of June 1917 is 1,090 or 882.",
    error_model=MANDATES,
)
def bolshevik_delegates_by_month(chronicle: Chronicle) -> dict[str, float]:
    """Share of the delegates that the party wins, in months with voting."""
    return share_won(chronicle, "organisation.delegates", PARTY, "month")
