"""Two powers in one country share a single stock of obedience, and half and half does not last.

The weight of this theory lies in institutions. People strike for bread by a simple rule; out of a general
strike comes a council; what it is obeyed, the government loses; soldiers decide by whom orders can be
enforced, and the parties inside the council by whether it means to govern. Built to be compared with theories
of persons.
"""

from groundswell.grammar.prior import Fixed, LogNormal, Uniform
from groundswell.grammar.theory import Theory
from groundswell.laws.armed_support.obeyed_because_obeyed import obeyed_because_obeyed
from groundswell.laws.armed_support.soldiers_choose_a_side import soldiers_choose_a_side
from groundswell.laws.armed_support.the_street_is_with_it import the_street_is_with_it
from groundswell.laws.closing.nobody_obeys import nobody_obeys
from groundswell.laws.compassion.faces_in_the_crowd import faces_in_the_crowd
from groundswell.laws.discipline.officers_hold import officers_hold
from groundswell.laws.discipline.orders_need_the_council import orders_need_the_council
from groundswell.laws.discontent.slow_discontent import slow_discontent
from groundswell.laws.exposure.near_and_far import near_and_far
from groundswell.laws.fatigue.rest import rest
from groundswell.laws.fatigue.tired_by_acting import tired_by_acting
from groundswell.laws.founding.general_strike_founds_council import general_strike_founds_council
from groundswell.laws.grievance.empty_shelves import empty_shelves
from groundswell.laws.grievance.felt_wrong import felt_wrong
from groundswell.laws.initial_caution.differ_with_thin_tails import differ_with_thin_tails
from groundswell.laws.initial_discontent.settled_discontent import settled_discontent
from groundswell.laws.initial_obedience.old_order_obeyed import old_order_obeyed
from groundswell.laws.initial_repression.quiet_repression import quiet_repression
from groundswell.laws.initial_standing.old_order_stands import old_order_stands
from groundswell.laws.initial_steadiness.units_differ import units_differ
from groundswell.laws.initial_support.best_known_first import best_known_first
from groundswell.laws.obedience.a_new_council_is_heard import a_new_council_is_heard
from groundswell.laws.obedience.competition_for_obedience import competition_for_obedience
from groundswell.laws.obedience.one_stock import one_stock
from groundswell.laws.obedience.power_handed_over import power_handed_over
from groundswell.laws.participation.past_the_threshold import past_the_threshold
from groundswell.laws.refusal.refusal_that_lasts import refusal_that_lasts
from groundswell.laws.repression.answers_the_crowd import answers_the_crowd
from groundswell.laws.repression.force_melts import force_melts
from groundswell.laws.risk.loss_of_fear import loss_of_fear
from groundswell.laws.seriousness.large_and_already_refused import large_and_already_refused
from groundswell.laws.solidarity.bandwagon import bandwagon
from groundswell.laws.support.abstention_dividend import abstention_dividend
from groundswell.laws.unity.divided_by_the_crowd import divided_by_the_crowd
from groundswell.laws.weariness.tiredness import tiredness

# Ranges marked "heart" are those in which a mean-field prototype of these laws behaved: a prior, not a fit
# of this theory. The others are wide and honest.
dual_power = Theory(
    name="dual_power",
    claim="A general strike makes a second power; both compete for one obedience; armed men decide.",
    source="tilly1978",
    laws=(
        # persons
        settled_discontent, slow_discontent, differ_with_thin_tails, near_and_far, felt_wrong, empty_shelves,
        bandwagon, loss_of_fear, tiredness, past_the_threshold, tired_by_acting, rest,
        # the army
        units_differ, faces_in_the_crowd, large_and_already_refused, officers_hold,
        orders_need_the_council, refusal_that_lasts,
        # organisations
        best_known_first, abstention_dividend,
        # the rulers
        quiet_repression, answers_the_crowd, force_melts, divided_by_the_crowd,
        # the two powers
        old_order_stands, old_order_obeyed, general_strike_founds_council, a_new_council_is_heard,
        nobody_obeys, soldiers_choose_a_side, the_street_is_with_it, obeyed_because_obeyed,
        competition_for_obedience, power_handed_over, one_stock,
    ),
    priors={
        settled_discontent: {"level": Uniform(0.42, 0.50)},
        slow_discontent: {
            "pace": Uniform(0.0033, 0.005),  # heart: 200 to 300 days
            "usual": Uniform(0.42, 0.50),
            # heart: 0.3 to 0.4 of an index of bread that stood at 0.55 where want stands at 0.22
            "bread": Uniform(0.5, 1.1),
            "burden": Uniform(0.08, 0.14),  # heart, there of casualties
        },
        near_and_far: {"near": Uniform(0.3, 0.5), "alike": Uniform(0.3, 0.5)},
        felt_wrong: {"weight": Fixed(1.0)},  # sets the unit of resolve
        empty_shelves: {"weight": Uniform(0.4, 1.2)},
        bandwagon: {"pull": Uniform(0.3, 0.45)},  # heart
        # heart; of its safety the half, being squared here
        loss_of_fear: {"fear": Uniform(0.3, 0.45), "safety": Uniform(1.7, 2.5)},
        tiredness: {"weight": Fixed(1.0)},  # sets the unit of fatigue
        past_the_threshold: {
            "threshold": Uniform(0.85, 0.97),  # heart, and lower: here nothing else speaks for acting
            "spread": Uniform(0.20, 0.28),  # heart
            "momentum": Uniform(0.0, 0.2),
            "noise": Uniform(0.0, 0.2),
        },
        tired_by_acting: {"cost": Uniform(0.05, 0.08)},  # heart
        rest: {"pace": Uniform(0.018, 0.025)},  # heart: 40 to 55 days
        units_differ: {"spread": Uniform(0.1, 0.2)},
        faces_in_the_crowd: {"contact": Uniform(0.4, 0.55)},  # heart
        large_and_already_refused: {  # heart
            "alone": Uniform(0.15, 0.25), "enough": Uniform(0.3, 0.4), "weight": Uniform(0.6, 0.8)},
        officers_hold: {"hold": Uniform(0.4, 0.8)},
        orders_need_the_council: {"loosening": Uniform(0.3, 0.7)},
        refusal_that_lasts: {"no_way_back": Uniform(0.05, 0.3), "noise": Uniform(0.0, 0.1)},
        abstention_dividend: {"pace": Uniform(0.02, 0.2)},
        quiet_repression: {"level": Uniform(0.6, 0.9)},
        answers_the_crowd: {
            "quickness": LogNormal(0.05, 0.7),
            "slackening": LogNormal(0.0015, 0.4),  # heart: memory of fear of about 675 days
            "calm": Uniform(0.6, 0.9),
            "severity": Uniform(0.1, 0.4),
        },
        force_melts: {"pace": LogNormal(0.3, 0.5)},
        divided_by_the_crowd: {
            "wear": LogNormal(0.02, 0.5),
            "war_wear": LogNormal(0.004, 0.5),
            "healing": Uniform(0.006, 0.012),  # heart: about 110 days
        },
        general_strike_founds_council: {"general": Uniform(0.3, 0.45), "pace": Uniform(0.15, 0.35)},  # heart
        a_new_council_is_heard: {"foothold": Uniform(0.1, 0.3)},
        nobody_obeys: {"floor": Uniform(0.01, 0.05)},
        soldiers_choose_a_side: {"weight": Uniform(0.3, 0.6)},
        the_street_is_with_it: {"weight": Uniform(0.8, 1.6)},
        obeyed_because_obeyed: {"habit": Uniform(0.1, 0.4)},
        competition_for_obedience: {"pace": Uniform(0.03, 0.1)},  # heart: obedience moves in about 15 days
        power_handed_over: {"pace": Uniform(0.0, 0.05)},
    },
    refuted_by=(
        "two powers that share obedience evenly for years without a crisis; councils without a general "
        "strike, or long general strikes without councils; or obedience that moves against armed support"
    ),
)  # fmt: skip
