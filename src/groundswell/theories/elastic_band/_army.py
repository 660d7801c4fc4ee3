"""Why units obey, waver and refuse."""

from groundswell.grammar.law import Law
from groundswell.grammar.prior import Prior, Uniform
from groundswell.laws.compassion.faces_in_the_crowd import faces_in_the_crowd
from groundswell.laws.compassion.made_to_fire import made_to_fire
from groundswell.laws.compassion.ranks_share_the_stance import ranks_share_the_stance
from groundswell.laws.compassion.weary_of_war import weary_of_war
from groundswell.laws.discipline.cadre_lost import cadre_lost
from groundswell.laws.discipline.officers_hold import officers_hold
from groundswell.laws.discipline.orders_need_the_council import orders_need_the_council
from groundswell.laws.discipline.rulers_believed import rulers_believed
from groundswell.laws.initial_steadiness.units_differ import units_differ
from groundswell.laws.innocence.came_without_arms import came_without_arms
from groundswell.laws.order_to_fire.nerves_give_way import nerves_give_way
from groundswell.laws.order_to_turn_out.called_out_by_size import called_out_by_size
from groundswell.laws.refusal.refusal_until_rulers_change import refusal_until_rulers_change
from groundswell.laws.seriousness.serious_and_already_refused import serious_and_already_refused

ARMY: dict[Law, dict[str, Prior]] = {
    units_differ: {"spread": Uniform(0.08, 0.2)},
    ranks_share_the_stance: {"warmth": Uniform(0.2, 0.45)},
    faces_in_the_crowd: {"contact": Uniform(0.2, 0.55)},
    made_to_fire: {"revulsion": Uniform(0.1, 0.5)},
    weary_of_war: {"weight": Uniform(0.2, 0.8)},
    serious_and_already_refused: {
        "alone": Uniform(0.15, 0.25),
        "enough": Uniform(0.3, 0.5),
        "weight": Uniform(0.6, 0.8),
    },
    officers_hold: {"hold": Uniform(0.5, 1.0)},
    rulers_believed: {"weight": Uniform(0.4, 0.7), "divided": Uniform(0.3, 0.7)},
    cadre_lost: {"weight": Uniform(0.6, 1.4)},
    orders_need_the_council: {"loosening": Uniform(0.3, 0.7)},
    refusal_until_rulers_change: {"no_way_back": Uniform(0.05, 0.3), "noise": Uniform(0.0, 0.1)},
    called_out_by_size: {"enough": Uniform(0.3, 0.8)},
    nerves_give_way: {"limit": Uniform(2.0, 3.5), "push": Uniform(2.0, 8.0)},
    came_without_arms: {"limit": Uniform(0.4, 0.6), "slope": Uniform(2.0, 4.0)},
}
