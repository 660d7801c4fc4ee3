"""How a council comes to be, and how it and the government share one stock of obedience."""

from groundswell.grammar.law import Law
from groundswell.grammar.prior import Prior, Uniform
from groundswell.laws.armed_support.obeyed_because_obeyed import obeyed_because_obeyed
from groundswell.laws.armed_support.ranks_doubt_new_rulers import ranks_doubt_new_rulers
from groundswell.laws.armed_support.soldiers_choose_a_side import soldiers_choose_a_side
from groundswell.laws.armed_support.the_street_is_with_it import the_street_is_with_it
from groundswell.laws.closing.nobody_obeys import nobody_obeys
from groundswell.laws.founding.general_strike_founds_council import general_strike_founds_council
from groundswell.laws.initial_obedience.old_order_obeyed import old_order_obeyed
from groundswell.laws.initial_standing.old_order_stands import old_order_stands
from groundswell.laws.obedience.a_new_council_is_heard import a_new_council_is_heard
from groundswell.laws.obedience.competition_for_obedience import competition_for_obedience
from groundswell.laws.obedience.one_stock import one_stock
from groundswell.laws.obedience.power_handed_over import power_handed_over
from groundswell.laws.obedience.power_lies_in_the_street import power_lies_in_the_street

POWERS: dict[Law, dict[str, Prior]] = {
    old_order_stands: {},
    old_order_obeyed: {},
    general_strike_founds_council: {"general": Uniform(0.3, 0.45), "pace": Uniform(0.15, 0.35)},
    a_new_council_is_heard: {"foothold": Uniform(0.1, 0.3)},
    nobody_obeys: {"floor": Uniform(0.01, 0.05)},
    soldiers_choose_a_side: {"weight": Uniform(0.3, 0.6)},
    ranks_doubt_new_rulers: {"weight": Uniform(0.6, 1.2)},
    the_street_is_with_it: {"weight": Uniform(0.8, 1.6)},
    obeyed_because_obeyed: {"habit": Uniform(0.1, 0.4)},
    competition_for_obedience: {"pace": Uniform(0.03, 0.1)},
    power_lies_in_the_street: {"share": Uniform(0.3, 0.6)},
    power_handed_over: {"pace": Uniform(0.0, 0.05)},
    one_stock: {},
}
