"""Russia must first have a bourgeois republic, and socialists may press the liberals on but not take their place.

Liberals lead, workers press; a party that took power too early would only frighten the propertied away. The talk
argues against it (M29, M30, M52). What it holds of the masses is what the talk holds: it differs in what leaders
can do, in whether the propertied stay, and in whether workers forgive a first stage for being one.
"""

from groundswell.laws.blame.charged_for_office import charged_for_office
from groundswell.laws.ceiling.leader_lifts_the_ceiling import leader_lifts_the_ceiling
from groundswell.laws.ceiling.party_lags_its_ranks import party_lags_its_ranks
from groundswell.laws.discontent.undelivered import undelivered
from groundswell.laws.legitimacy.promises_unkept import promises_unkept
from groundswell.laws.unity.property_closes_ranks import property_closes_ranks
from groundswell.theories.elastic_band.elastic_band import elastic_band

menshevik_stages = elastic_band.rival(
    name="menshevik_stages",
    claim=(
        "The overthrow leads to a bourgeois republic that stands, led by liberals and pressed on by workers."
    ),
    source="dan1946",
    refuted_by=(
        "a government of liberals and socialists that is deserted by its own followers within "
        "months of the overthrow"
    ),
    rejects={
        property_closes_ranks: "the propertied have a revolution of their own to make, and do not go back",
        charged_for_office: "socialists do not lose their followers by supporting a bourgeois government",
        promises_unkept: "the government of the overthrow is believed as long as it leads to an assembly",
        undelivered: "workers know that a first stage can bring no more than liberty, and wait",
        leader_lifts_the_ceiling: "no leader carries a party beyond the stage that the country has reached",
        party_lags_its_ranks: "nor do its ranks",
    },
)
