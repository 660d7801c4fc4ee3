"""The old order fell by its ruler's blunders; one who had given way in time would have kept the throne.

The ruler's person decides: a gift calms whoever gives it, and what divides and discredits the top is what he does,
not what the war does. The talk holds the reverse, that a doomed order selects its ruler (M47, M48).
"""

from groundswell.grammar.prior import Uniform
from groundswell.laws.efficacy.struggle_pays import struggle_pays
from groundswell.laws.grievance.gift_calms import gift_calms
from groundswell.laws.grievance.soothed import soothed
from groundswell.laws.legitimacy.losses_charged import losses_charged
from groundswell.laws.solidarity.safe_channel_backfires import safe_channel_backfires
from groundswell.laws.unity.blame_one_another import blame_one_another
from groundswell.theories.elastic_band.elastic_band import elastic_band

stupid_tsar = elastic_band.rival(
    name="stupid_tsar",
    claim=(
        "Concessions calm, believed or not; it was the ruler's mistakes and not the strain that "
        "brought him down."
    ),
    source="jonesolken2005",
    refuted_by=(
        "an order under strain that gives way in time, and whose people are no calmer for it afterwards"
    ),
    rejects={
        soothed: "a gift calms, whether the ruler who gives it is believed or not",
        struggle_pays: "it does not teach that struggle pays",
        safe_channel_backfires: "a safe channel does not turn against the ruler who opened it",
        blame_one_another: "what divides the top is the ruler's person, not the war",
        losses_charged: "blunders cost him belief, not what the war takes in any case",
    },
    instead={
        soothed: (gift_calms, {"weight": Uniform(0.1, 0.4)}),
    },
)
