"""What persons think in private, show in public and do, and what it leaves behind in them."""

from groundswell.grammar.law import Law
from groundswell.grammar.prior import Fixed, LogNormal, Prior, Uniform
from groundswell.laws.breaking_strain.experience_stretches_the_band import experience_stretches_the_band
from groundswell.laws.breaking_strain.others_loosen_the_band import others_loosen_the_band
from groundswell.laws.breaking_strain.strength_of_the_band import strength_of_the_band
from groundswell.laws.discontent.discredit import discredit
from groundswell.laws.discontent.losses_mourned import losses_mourned
from groundswell.laws.discontent.outraged import outraged
from groundswell.laws.discontent.relief import relief
from groundswell.laws.discontent.shots_in_the_capital import shots_in_the_capital
from groundswell.laws.discontent.slow_discontent import slow_discontent
from groundswell.laws.discontent.undelivered import undelivered
from groundswell.laws.discontent.whip_of_counter_revolution import whip_of_counter_revolution
from groundswell.laws.efficacy.beaten import beaten
from groundswell.laws.efficacy.confidence_from_struggle import confidence_from_struggle
from groundswell.laws.efficacy.scattered import scattered
from groundswell.laws.efficacy.struggle_pays import struggle_pays
from groundswell.laws.efficacy.upswing_after_defeat import upswing_after_defeat
from groundswell.laws.exhaustion.ordinary_life_restores import ordinary_life_restores
from groundswell.laws.exhaustion.worn_by_struggle import worn_by_struggle
from groundswell.laws.experience.learned_by_acting import learned_by_acting
from groundswell.laws.experience.slowly_forgotten import slowly_forgotten
from groundswell.laws.exposure.news_of_strikes import news_of_strikes
from groundswell.laws.fatigue.rest import rest
from groundswell.laws.fatigue.tired_by_acting import tired_by_acting
from groundswell.laws.grievance.bread_fails import bread_fails
from groundswell.laws.grievance.empty_shelves import empty_shelves
from groundswell.laws.grievance.felt_wrong import felt_wrong
from groundswell.laws.grievance.given_time import given_time
from groundswell.laws.grievance.mates_dismissed import mates_dismissed
from groundswell.laws.grievance.mood_of_the_day import mood_of_the_day
from groundswell.laws.grievance.quarrels_at_work import quarrels_at_work
from groundswell.laws.grievance.ranks_closed import ranks_closed
from groundswell.laws.grievance.said_aloud import said_aloud
from groundswell.laws.grievance.soothed import soothed
from groundswell.laws.initial_caution.differ_with_thin_tails import differ_with_thin_tails
from groundswell.laws.initial_discontent.settled_discontent import settled_discontent
from groundswell.laws.participation.past_the_threshold import past_the_threshold
from groundswell.laws.reached.branch_in_the_place import branch_in_the_place
from groundswell.laws.reached.cell_at_work import cell_at_work
from groundswell.laws.risk.loss_of_fear import loss_of_fear
from groundswell.laws.risk.sent_to_the_front import sent_to_the_front
from groundswell.laws.risk.volley_keeps_home import volley_keeps_home
from groundswell.laws.solidarity.bandwagon import bandwagon
from groundswell.laws.solidarity.catalyst import catalyst
from groundswell.laws.solidarity.giant_workplaces import giant_workplaces
from groundswell.laws.solidarity.safe_channel_backfires import safe_channel_backfires
from groundswell.laws.solidarity.union_takes_it_up import union_takes_it_up
from groundswell.laws.stance.ebb import ebb
from groundswell.laws.stance.father_disproved import father_disproved
from groundswell.laws.stance.peace_with_new_rulers import peace_with_new_rulers
from groundswell.laws.stance.snap import snap
from groundswell.laws.stance.trust_betrayed import trust_betrayed
from groundswell.laws.weariness.tiredness import tiredness
from groundswell.laws.weariness.worn_out import worn_out

PERSONS: dict[Law, dict[str, Prior]] = {
    # what is thought in private
    settled_discontent: {"level": Uniform(0.42, 0.50)},
    slow_discontent: {
        "pace": Uniform(0.0033, 0.005),
        "usual": Uniform(0.34, 0.48),
        "bread": Uniform(0.5, 1.1),
        "burden": Uniform(0.0, 0.04),
    },
    discredit: {"pace": Uniform(0.0004, 0.0016)},
    losses_mourned: {"pace": Uniform(0.0, 0.0015)},
    shots_in_the_capital: {"weight": Uniform(0.1, 0.7)},
    outraged: {"weight": Uniform(0.05, 0.45), "news": Uniform(1.0, 7.0)},
    relief: {"honeymoon": Uniform(0.3, 0.5)},
    undelivered: {"pace": LogNormal(0.0015, 0.4), "village": Uniform(0.3, 0.8)},
    whip_of_counter_revolution: {"weight": Uniform(0.1, 0.4)},
    # what is shown in public
    differ_with_thin_tails: {},
    strength_of_the_band: {"strength": Uniform(0.75, 0.96), "spread": Uniform(0.16, 0.22)},
    others_loosen_the_band: {"pull": Uniform(0.3, 0.6)},
    experience_stretches_the_band: {"slack": Uniform(0.15, 0.25)},
    snap: {"jump": Uniform(1.0, 1.2)},
    ebb: {"slack": Uniform(0.05, 0.2), "pace": Uniform(0.0029, 0.008)},
    father_disproved: {"weight": Uniform(0.1, 0.5)},
    trust_betrayed: {"weight": Uniform(0.05, 0.35), "news": Uniform(1.0, 7.0)},
    peace_with_new_rulers: {"share": Uniform(0.3, 0.9)},
    # what is done
    news_of_strikes: {
        "near": Uniform(0.25, 0.45),
        "alike": Uniform(0.15, 0.35),
        "heard": Uniform(0.15, 0.35),
    },
    felt_wrong: {"weight": Fixed(1.0)},
    empty_shelves: {"weight": Uniform(0.0, 0.2)},
    said_aloud: {"commitment": Uniform(0.1, 0.35)},
    mates_dismissed: {"weight": Uniform(0.0, 0.2)},
    bread_fails: {"weight": Uniform(0.0, 0.3)},
    mood_of_the_day: {"town": Uniform(0.0, 0.05), "country": Uniform(0.0, 0.05)},
    quarrels_at_work: {"weight": Uniform(0.01, 0.08), "spread": Uniform(0.5, 1.3)},
    soothed: {"weight": Uniform(0.0, 0.2)},
    given_time: {"weight": Uniform(0.3, 0.7)},
    ranks_closed: {"weight": Uniform(0.2, 0.6)},
    confidence_from_struggle: {"confidence": Uniform(0.1, 0.35)},
    struggle_pays: {"weight": Uniform(0.0, 0.1)},
    beaten: {"weight": Uniform(0.0, 0.7)},
    upswing_after_defeat: {"weight": Uniform(0.0, 3.0), "turn": Uniform(0.0, 0.3)},
    scattered: {"weight": Uniform(0.05, 0.25)},
    bandwagon: {"pull": Uniform(0.15, 0.5)},
    giant_workplaces: {"weight": Uniform(0.0, 0.15)},
    safe_channel_backfires: {"weight": Uniform(0.0, 0.9)},
    union_takes_it_up: {"weight": Uniform(0.2, 1.6)},
    catalyst: {"weight": LogNormal(40.0, 0.8)},
    loss_of_fear: {"fear": Uniform(0.2, 0.4), "safety": Uniform(1.8, 3.0)},
    sent_to_the_front: {"weight": Uniform(0.15, 0.35)},
    volley_keeps_home: {"bite": Uniform(0.05, 0.3), "enough": Uniform(0.05, 0.3)},
    tiredness: {"weight": Fixed(1.0)},
    worn_out: {"weight": Uniform(0.1, 0.7)},
    past_the_threshold: {
        "threshold": Uniform(0.66, 0.98),
        "spread": Uniform(0.09, 0.27),
        "momentum": Uniform(0.02, 0.14),
        "noise": Uniform(0.0, 0.1),
    },
    # Whom nobody had organised: told of those who act, and moving none of them. That some twenty members make a cell
    # is assumed, as part of what is measured; it is no prior, since no fit may choose a yardstick.
    cell_at_work: {"cell": Fixed(20.0)},
    branch_in_the_place: {},
    # what it leaves behind
    tired_by_acting: {"cost": Uniform(0.03, 0.08)},
    rest: {"pace": Uniform(0.015, 0.03)},
    worn_by_struggle: {"cost": LogNormal(0.01, 0.5)},
    ordinary_life_restores: {"pace": LogNormal(0.002, 0.4)},
    learned_by_acting: {"pace": Uniform(0.01, 0.04)},
    slowly_forgotten: {"pace": LogNormal(0.00018, 0.5)},
}
