"""How rulers repress, divide, give way and fall; what a strong man, a rising and isolation do after them."""

from groundswell.grammar.law import Law
from groundswell.grammar.prior import LogNormal, Prior, Uniform
from groundswell.laws.capture.oversight_lapses import oversight_lapses
from groundswell.laws.concession.gift_forgotten import gift_forgotten
from groundswell.laws.concession.gives_way import gives_way
from groundswell.laws.coup.dissolved_on_the_way import dissolved_on_the_way
from groundswell.laws.coup.march_begins import march_begins
from groundswell.laws.coup.march_ends import march_ends
from groundswell.laws.coup_attempt.search_for_a_strong_man import search_for_a_strong_man
from groundswell.laws.coup_failure.march_melts import march_melts
from groundswell.laws.defeat.defeat_fades import defeat_fades
from groundswell.laws.defeat.rising_put_down import rising_put_down
from groundswell.laws.entry.called_into_the_government import called_into_the_government
from groundswell.laws.fall.capital_garrison_lost import capital_garrison_lost
from groundswell.laws.initial_legitimacy.believed_at_first import believed_at_first
from groundswell.laws.initial_political_hours.hours_for_politics import hours_for_politics
from groundswell.laws.initial_repression.quiet_repression import quiet_repression
from groundswell.laws.initial_unity.agreed_at_first import agreed_at_first
from groundswell.laws.isolation.alone_among_states import alone_among_states
from groundswell.laws.isolation.others_follow import others_follow
from groundswell.laws.legitimacy.battles_lost import battles_lost
from groundswell.laws.legitimacy.blood_of_the_loyal import blood_of_the_loyal
from groundswell.laws.legitimacy.coup_discredits import coup_discredits
from groundswell.laws.legitimacy.custom_restores import custom_restores
from groundswell.laws.legitimacy.losses_charged import losses_charged
from groundswell.laws.legitimacy.promises_unkept import promises_unkept
from groundswell.laws.legitimacy.trust_in_new_rulers import trust_in_new_rulers
from groundswell.laws.political_hours.hunger_and_work import hunger_and_work
from groundswell.laws.rally.round_the_flag import round_the_flag
from groundswell.laws.repression.answers_the_crowd import answers_the_crowd
from groundswell.laws.repression.force_melts import force_melts
from groundswell.laws.repression.new_rulers_hold_back import new_rulers_hold_back
from groundswell.laws.repression.strong_man_rules import strong_man_rules
from groundswell.laws.transfer.rising_meets_no_defenders import rising_meets_no_defenders
from groundswell.laws.unity.blame_one_another import blame_one_another
from groundswell.laws.unity.divided_by_the_crowd import divided_by_the_crowd
from groundswell.laws.unity.new_rulers_agree import new_rulers_agree
from groundswell.laws.unity.property_closes_ranks import property_closes_ranks

RULERS: dict[Law, dict[str, Prior]] = {
    # the rulers
    quiet_repression: {"level": Uniform(0.6, 0.9)},
    answers_the_crowd: {
        "quickness": LogNormal(0.03, 0.7),
        "slackening": LogNormal(0.0015, 0.4),
        "calm": Uniform(0.6, 0.9),
        "severity": Uniform(0.1, 0.4),
    },
    force_melts: {"pace": LogNormal(0.3, 0.5)},
    new_rulers_hold_back: {"left": Uniform(0.1, 0.3)},
    believed_at_first: {"level": Uniform(0.6, 0.8)},
    custom_restores: {"usual": Uniform(0.6, 0.8), "pace": LogNormal(0.0008, 0.4)},
    blood_of_the_loyal: {"blow": Uniform(0.1, 0.5)},
    battles_lost: {"blow": Uniform(0.002, 0.008)},
    losses_charged: {"pace": Uniform(0.001, 0.006)},
    trust_in_new_rulers: {"honeymoon": Uniform(0.7, 0.9)},
    promises_unkept: {"pace": LogNormal(0.004, 0.4)},
    coup_discredits: {"blow": Uniform(0.2, 0.6)},
    round_the_flag: {"lift": Uniform(0.3, 0.7), "fading": Uniform(0.0015, 0.004)},
    agreed_at_first: {"level": Uniform(0.7, 0.9)},
    divided_by_the_crowd: {
        "wear": LogNormal(0.02, 0.5),
        "war_wear": LogNormal(0.001, 0.5),
        "healing": Uniform(0.006, 0.012),
    },
    blame_one_another: {"pace": Uniform(0.002, 0.02)},
    property_closes_ranks: {"pace": Uniform(0.05, 0.3)},
    new_rulers_agree: {"level": Uniform(0.6, 0.9)},
    gives_way: {"rate": LogNormal(0.1, 0.6), "stiffness": Uniform(0.7, 1.0)},
    gift_forgotten: {"pace": LogNormal(0.008, 0.5)},
    rising_put_down: {"weight": LogNormal(2.0, 0.6)},
    defeat_fades: {"pace": LogNormal(0.0006, 0.4)},
    capital_garrison_lost: {"enough": Uniform(0.5, 0.7)},
    called_into_the_government: {"rate": LogNormal(0.05, 0.5), "patience": Uniform(0.6, 0.8)},
    # a strong man, a rising, and after
    search_for_a_strong_man: {"rate": LogNormal(0.02, 0.6)},
    march_begins: {},
    dissolved_on_the_way: {"delay": Uniform(0.2, 0.6), "contact": Uniform(0.3, 1.0)},
    march_ends: {},
    march_melts: {"floor": Uniform(0.05, 0.2), "arrival": Uniform(3.0, 7.0)},
    strong_man_rules: {"arrival": Uniform(3.0, 7.0), "pace": Uniform(0.05, 0.3)},
    rising_meets_no_defenders: {"enough": Uniform(0.3, 0.6)},
    alone_among_states: {"pace": LogNormal(0.003, 0.4)},
    others_follow: {"pace": LogNormal(0.02, 0.5)},
    hours_for_politics: {"level": Uniform(0.6, 0.9)},
    hunger_and_work: {"pace": LogNormal(0.005, 0.4), "full": Uniform(0.6, 0.9)},
    oversight_lapses: {"pace": LogNormal(0.01, 0.5), "turn": Uniform(0.3, 0.6)},
}
