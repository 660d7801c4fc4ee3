"""Workers and peasants together take power against the liberals, hold it jointly, and stop at the democratic stage.

The Bolsheviks' formula of 1905. Power goes to the parties that people follow, the army goes over with the peasants
that it is made of, and nobody, leader or ranks, carries a party beyond the democratic stage.
"""

from groundswell.grammar.prior import Uniform
from groundswell.laws.ceiling.leader_lifts_the_ceiling import leader_lifts_the_ceiling
from groundswell.laws.ceiling.party_lags_its_ranks import party_lags_its_ranks
from groundswell.laws.obedience.power_handed_over import power_handed_over
from groundswell.laws.office.power_to_the_followed import power_to_the_followed
from groundswell.laws.office.power_to_those_who_want_it import power_to_those_who_want_it
from groundswell.laws.seriousness.serious_and_already_refused import serious_and_already_refused
from groundswell.theories.elastic_band.elastic_band import elastic_band

democratic_dictatorship = elastic_band.rival(
    name="democratic_dictatorship",
    claim=(
        "Parties of workers and peasants govern because they are followed, and go no further than democracy."
    ),
    source="lenin1905tactics",
    refuted_by=(
        "parties that most people follow and that hand power to liberals, or a revolution that "
        "goes past the democratic stage"
    ),
    rejects={
        power_to_those_who_want_it: "power goes to the parties that are followed, whatever they think of it",
        power_handed_over: "parties of workers and peasants do not hand it to the liberals",
        leader_lifts_the_ceiling: "it must stop at the democratic stage, whoever calls for more",
        party_lags_its_ranks: "even where the ranks would go further",
        serious_and_already_refused: "soldiers go over with the peasants, and not once it looks won",
    },
    instead={
        power_to_those_who_want_it: (power_to_the_followed, {"enough": Uniform(0.15, 0.35)}),
    },
)
