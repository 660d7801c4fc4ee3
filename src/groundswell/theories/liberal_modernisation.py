"""A growing country was on its way to a constitution; the war broke the army and derailed it.

Led by its educated elite, it needed time and order. A boom quietens, credible reform ends a movement, the army went
to pieces by the war and not because soldiers thought as the crowd did; what followed was a dictatorship by its
makers' choice.
"""

from groundswell.grammar.prior import Uniform
from groundswell.laws.capture.one_party_rules import one_party_rules
from groundswell.laws.capture.oversight_lapses import oversight_lapses
from groundswell.laws.compassion.made_to_fire import made_to_fire
from groundswell.laws.compassion.ranks_share_the_stance import ranks_share_the_stance
from groundswell.laws.efficacy.slump_brings_struggle import slump_brings_struggle
from groundswell.laws.efficacy.struggle_pays import struggle_pays
from groundswell.laws.efficacy.upswing_after_defeat import upswing_after_defeat
from groundswell.laws.seriousness.serious_and_already_refused import serious_and_already_refused
from groundswell.theories.elastic_band.elastic_band import elastic_band

liberal_modernisation = elastic_band.rival(
    name="liberal_modernisation",
    claim=("Growth and early reform end unrest; without the war the country would have had a constitution."),
    source="miliukov1921",
    refuted_by=(
        "a movement that grows in a boom, or soldiers who refuse because of the crowd before them "
        "and not of the war behind"
    ),
    rejects={
        ranks_share_the_stance: "the army goes to pieces by the war, not by what soldiers think of the crowd",
        made_to_fire: "nor by what it is made to do",
        serious_and_already_refused: "nor because it believes that the crowd will win",
        struggle_pays: "reform that comes early and is credible ends a movement, and does not encourage it",
        upswing_after_defeat: "a boom lowers strikes",
        oversight_lapses: "dictatorship comes of those who want it, isolated or not",
    },
    instead={
        upswing_after_defeat: (slump_brings_struggle, {"weight": Uniform(0.0, 2.0)}),
        oversight_lapses: (one_party_rules, {"pace": Uniform(0.003, 0.03)}),
    },
)
