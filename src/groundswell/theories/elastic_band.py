"""Consciousness lags behind events and then snaps: a band that stretches in private and gives way in public.

The talk's own theory, all of it that is built. Private discontent gathers under a public stance that sticks (M16,
M17); a small spark suffices, and shots at the loyal backfire (M13-M15); fear falls with numbers, up to a boundary
(M41); the army reflects society and melts at once (M42, M43); rulers divide first and then have no good move (M38,
M47); layers learn at their own pace (M54, M55); the best known come first (M44); two powers cannot stand (M46); who
governs is blamed (M52); a beaten coup drives on (M60); a window opens and shuts (M62); isolation eats what was won
(M70). Named for its central image.
"""

from groundswell.grammar.prior import Fixed, LogNormal, Uniform
from groundswell.grammar.theory import Theory
from groundswell.laws.armed_support.obeyed_because_obeyed import obeyed_because_obeyed
from groundswell.laws.armed_support.soldiers_choose_a_side import soldiers_choose_a_side
from groundswell.laws.armed_support.the_street_is_with_it import the_street_is_with_it
from groundswell.laws.ballot.votes_follow_support import votes_follow_support
from groundswell.laws.blame.blame_fades import blame_fades
from groundswell.laws.blame.charged_for_office import charged_for_office
from groundswell.laws.breaking_strain.experience_stretches_the_band import experience_stretches_the_band
from groundswell.laws.breaking_strain.others_loosen_the_band import others_loosen_the_band
from groundswell.laws.breaking_strain.strength_of_the_band import strength_of_the_band
from groundswell.laws.cadre_density.cadre_grows_slowly import cadre_grows_slowly
from groundswell.laws.capture.oversight_lapses import oversight_lapses
from groundswell.laws.ceiling.leader_lifts_the_ceiling import leader_lifts_the_ceiling
from groundswell.laws.ceiling.party_lags_its_ranks import party_lags_its_ranks
from groundswell.laws.closing.nobody_obeys import nobody_obeys
from groundswell.laws.compassion.faces_in_the_crowd import faces_in_the_crowd
from groundswell.laws.compassion.made_to_fire import made_to_fire
from groundswell.laws.compassion.ranks_share_the_stance import ranks_share_the_stance
from groundswell.laws.compassion.weary_of_war import weary_of_war
from groundswell.laws.concession.gift_forgotten import gift_forgotten
from groundswell.laws.concession.gives_way import gives_way
from groundswell.laws.coup.dissolved_on_the_way import dissolved_on_the_way
from groundswell.laws.coup.march_begins import march_begins
from groundswell.laws.coup.march_ends import march_ends
from groundswell.laws.coup_attempt.search_for_a_strong_man import search_for_a_strong_man
from groundswell.laws.coup_failure.march_melts import march_melts
from groundswell.laws.decision.strikes_in_the_window import strikes_in_the_window
from groundswell.laws.defeat.defeat_fades import defeat_fades
from groundswell.laws.defeat.rising_put_down import rising_put_down
from groundswell.laws.discipline.cadre_lost import cadre_lost
from groundswell.laws.discipline.officers_hold import officers_hold
from groundswell.laws.discipline.orders_need_the_council import orders_need_the_council
from groundswell.laws.discipline.rulers_believed import rulers_believed
from groundswell.laws.discontent.discredit import discredit
from groundswell.laws.discontent.losses_mourned import losses_mourned
from groundswell.laws.discontent.outraged import outraged
from groundswell.laws.discontent.relief import relief
from groundswell.laws.discontent.slow_discontent import slow_discontent
from groundswell.laws.discontent.undelivered import undelivered
from groundswell.laws.discontent.whip_of_counter_revolution import whip_of_counter_revolution
from groundswell.laws.efficacy.beaten import beaten
from groundswell.laws.efficacy.confidence_from_struggle import confidence_from_struggle
from groundswell.laws.efficacy.scattered import scattered
from groundswell.laws.efficacy.struggle_pays import struggle_pays
from groundswell.laws.efficacy.upswing_after_defeat import upswing_after_defeat
from groundswell.laws.entry.called_into_the_government import called_into_the_government
from groundswell.laws.experience.learned_by_acting import learned_by_acting
from groundswell.laws.experience.slowly_forgotten import slowly_forgotten
from groundswell.laws.exposure.news_of_strikes import news_of_strikes
from groundswell.laws.fall.capital_garrison_lost import capital_garrison_lost
from groundswell.laws.fatigue.rest import rest
from groundswell.laws.fatigue.tired_by_acting import tired_by_acting
from groundswell.laws.founding.general_strike_founds_council import general_strike_founds_council
from groundswell.laws.grievance.bread_fails import bread_fails
from groundswell.laws.grievance.empty_shelves import empty_shelves
from groundswell.laws.grievance.felt_wrong import felt_wrong
from groundswell.laws.grievance.mates_dismissed import mates_dismissed
from groundswell.laws.grievance.mood_of_the_day import mood_of_the_day
from groundswell.laws.grievance.ranks_closed import ranks_closed
from groundswell.laws.grievance.said_aloud import said_aloud
from groundswell.laws.grievance.soothed import soothed
from groundswell.laws.initial_attraction.known_at_first import known_at_first
from groundswell.laws.initial_cadre_density.members_beforehand import members_beforehand
from groundswell.laws.initial_caution.differ_with_thin_tails import differ_with_thin_tails
from groundswell.laws.initial_ceiling.first_stage_only import first_stage_only
from groundswell.laws.initial_discontent.settled_discontent import settled_discontent
from groundswell.laws.initial_legitimacy.believed_at_first import believed_at_first
from groundswell.laws.initial_obedience.old_order_obeyed import old_order_obeyed
from groundswell.laws.initial_political_hours.hours_for_politics import hours_for_politics
from groundswell.laws.initial_repression.quiet_repression import quiet_repression
from groundswell.laws.initial_shelter.made_by_the_police import made_by_the_police
from groundswell.laws.initial_standing.old_order_stands import old_order_stands
from groundswell.laws.initial_steadiness.units_differ import units_differ
from groundswell.laws.initial_support.best_known_first import best_known_first
from groundswell.laws.initial_unity.agreed_at_first import agreed_at_first
from groundswell.laws.innocence.came_without_arms import came_without_arms
from groundswell.laws.isolation.alone_among_states import alone_among_states
from groundswell.laws.learning.freedom_teaches import freedom_teaches
from groundswell.laws.legitimacy.battles_lost import battles_lost
from groundswell.laws.legitimacy.blood_of_the_loyal import blood_of_the_loyal
from groundswell.laws.legitimacy.coup_discredits import coup_discredits
from groundswell.laws.legitimacy.custom_restores import custom_restores
from groundswell.laws.legitimacy.losses_charged import losses_charged
from groundswell.laws.legitimacy.promises_unkept import promises_unkept
from groundswell.laws.legitimacy.trust_in_new_rulers import trust_in_new_rulers
from groundswell.laws.obedience.a_new_council_is_heard import a_new_council_is_heard
from groundswell.laws.obedience.competition_for_obedience import competition_for_obedience
from groundswell.laws.obedience.one_stock import one_stock
from groundswell.laws.obedience.power_handed_over import power_handed_over
from groundswell.laws.office.power_to_those_who_want_it import power_to_those_who_want_it
from groundswell.laws.order_to_fire.nerves_give_way import nerves_give_way
from groundswell.laws.order_to_turn_out.called_out_by_size import called_out_by_size
from groundswell.laws.participation.past_the_threshold import past_the_threshold
from groundswell.laws.political_hours.hunger_and_work import hunger_and_work
from groundswell.laws.pull.clean_hands import clean_hands
from groundswell.laws.pull.known_by_name import known_by_name
from groundswell.laws.pull.near_in_programme import near_in_programme
from groundswell.laws.rally.round_the_flag import round_the_flag
from groundswell.laws.refusal.refusal_until_rulers_change import refusal_until_rulers_change
from groundswell.laws.repression.answers_the_crowd import answers_the_crowd
from groundswell.laws.repression.force_melts import force_melts
from groundswell.laws.repression.new_rulers_hold_back import new_rulers_hold_back
from groundswell.laws.repression.strong_man_rules import strong_man_rules
from groundswell.laws.risk.loss_of_fear import loss_of_fear
from groundswell.laws.risk.volley_keeps_home import volley_keeps_home
from groundswell.laws.seriousness.serious_and_already_refused import serious_and_already_refused
from groundswell.laws.shelter.closed_after_blood import closed_after_blood
from groundswell.laws.signs.balance_of_forces import balance_of_forces
from groundswell.laws.signs.leader_presses import leader_presses
from groundswell.laws.signs.leaders_waver import leaders_waver
from groundswell.laws.solidarity.bandwagon import bandwagon
from groundswell.laws.solidarity.catalyst import catalyst
from groundswell.laws.solidarity.giant_workplaces import giant_workplaces
from groundswell.laws.solidarity.safe_channel_backfires import safe_channel_backfires
from groundswell.laws.stance.ebb import ebb
from groundswell.laws.stance.peace_with_new_rulers import peace_with_new_rulers
from groundswell.laws.stance.snap import snap
from groundswell.laws.stance.trust_betrayed import trust_betrayed
from groundswell.laws.support.choice_follows_pull import choice_follows_pull
from groundswell.laws.transfer.rising_meets_no_defenders import rising_meets_no_defenders
from groundswell.laws.unity.blame_one_another import blame_one_another
from groundswell.laws.unity.divided_by_the_crowd import divided_by_the_crowd
from groundswell.laws.unity.new_rulers_agree import new_rulers_agree
from groundswell.laws.unity.property_closes_ranks import property_closes_ranks
from groundswell.laws.weariness.tiredness import tiredness

# What was believed of each parameter before the first fit. The ranges of those that the prototype of these laws
# had too are those in which it behaved; all others are the author's guess, and wide.
elastic_band = Theory(
    name="elastic_band",
    claim="Discontent strains in private against a public stance that sticks, snaps, and slowly returns.",
    source="halinski2023:L67",
    laws=(
        # persons: what is thought in private
        settled_discontent, slow_discontent, discredit, losses_mourned, outraged, relief, undelivered,
        whip_of_counter_revolution,
        # persons: what is shown in public
        differ_with_thin_tails, strength_of_the_band, others_loosen_the_band, experience_stretches_the_band,
        snap, ebb, trust_betrayed, peace_with_new_rulers,
        # persons: what is done
        news_of_strikes, felt_wrong, empty_shelves, said_aloud, mates_dismissed, bread_fails,
        mood_of_the_day, soothed, ranks_closed, confidence_from_struggle, struggle_pays, beaten,
        upswing_after_defeat, scattered, bandwagon, giant_workplaces, safe_channel_backfires, catalyst,
        loss_of_fear, volley_keeps_home, tiredness, past_the_threshold,
        # persons: what it leaves behind
        tired_by_acting, rest, learned_by_acting, slowly_forgotten,
        # the army
        units_differ, ranks_share_the_stance, faces_in_the_crowd, made_to_fire, weary_of_war,
        serious_and_already_refused, officers_hold, rulers_believed, cadre_lost, orders_need_the_council,
        refusal_until_rulers_change, called_out_by_size, nerves_give_way, came_without_arms,
        # the rulers
        quiet_repression, answers_the_crowd, force_melts, new_rulers_hold_back, believed_at_first,
        custom_restores, blood_of_the_loyal, battles_lost, losses_charged, trust_in_new_rulers,
        promises_unkept, coup_discredits, round_the_flag, agreed_at_first, divided_by_the_crowd,
        blame_one_another, property_closes_ranks, new_rulers_agree, gives_way, gift_forgotten,
        rising_put_down, defeat_fades, capital_garrison_lost, called_into_the_government,
        # a strong man, a rising, and after
        search_for_a_strong_man, march_begins, dissolved_on_the_way, march_ends, march_melts,
        strong_man_rules, rising_meets_no_defenders, alone_among_states, hours_for_politics,
        hunger_and_work, oversight_lapses,
        # the two powers
        old_order_stands, old_order_obeyed, general_strike_founds_council, a_new_council_is_heard,
        nobody_obeys, soldiers_choose_a_side, the_street_is_with_it, obeyed_because_obeyed,
        competition_for_obedience, power_handed_over, one_stock,
        # organisations
        best_known_first, known_at_first, known_by_name, near_in_programme, clean_hands,
        choice_follows_pull, freedom_teaches, votes_follow_support, charged_for_office, blame_fades,
        power_to_those_who_want_it, first_stage_only, leader_lifts_the_ceiling, party_lags_its_ranks,
        members_beforehand, cadre_grows_slowly, made_by_the_police, closed_after_blood, balance_of_forces,
        leaders_waver, leader_presses, strikes_in_the_window,
    ),
    priors={
        settled_discontent: {"level": Uniform(0.42, 0.50)},
        slow_discontent: {"pace": Uniform(0.0033, 0.005), "usual": Uniform(0.36, 0.46), "bread": Uniform(0.5,
            1.1), "burden": Uniform(0.0, 0.08)},
        discredit: {"pace": Uniform(0.0002, 0.0012)},
        losses_mourned: {"pace": Uniform(0.0, 0.004)},
        outraged: {"weight": Uniform(0.02, 0.2), "news": Uniform(0.5, 4.0)},
        relief: {"honeymoon": Uniform(0.3, 0.5)},
        undelivered: {"pace": LogNormal(0.002, 0.4), "village": Uniform(0.3, 0.8)},
        whip_of_counter_revolution: {"weight": Uniform(0.1, 0.4)},
        strength_of_the_band: {"strength": Uniform(0.75, 0.96), "spread": Uniform(0.16, 0.22)},
        others_loosen_the_band: {"pull": Uniform(0.3, 0.6)},
        experience_stretches_the_band: {"slack": Uniform(0.15, 0.25)},
        snap: {"jump": Uniform(1.0, 1.2)},
        ebb: {"slack": Uniform(0.05, 0.2), "pace": Uniform(0.0029, 0.008)},
        trust_betrayed: {"weight": Uniform(0.02, 0.2), "news": Uniform(0.5, 4.0)},
        peace_with_new_rulers: {"share": Uniform(0.3, 0.9)},
        news_of_strikes: {"near": Uniform(0.25, 0.45), "alike": Uniform(0.2, 0.4), "heard": Uniform(0.1,
            0.3)},
        felt_wrong: {"weight": Fixed(1.0)},
        empty_shelves: {"weight": Uniform(0.2, 0.8)},
        said_aloud: {"commitment": Uniform(0.1, 0.2)},
        mates_dismissed: {"weight": Uniform(0.0, 0.1)},
        bread_fails: {"weight": Uniform(0.0, 0.3)},
        mood_of_the_day: {"plant": Uniform(0.03, 0.12), "town": Uniform(0.02, 0.1), "country": Uniform(0.01,
            0.08)},
        soothed: {"weight": Uniform(0.0, 0.2)},
        ranks_closed: {"weight": Uniform(0.2, 0.6)},
        confidence_from_struggle: {"confidence": Uniform(0.1, 0.25)},
        struggle_pays: {"weight": Uniform(0.0, 0.3)},
        beaten: {"weight": Uniform(0.05, 0.3)},
        upswing_after_defeat: {"weight": Uniform(0.0, 3.0), "turn": Uniform(0.0, 0.3)},
        scattered: {"weight": Uniform(0.05, 0.25)},
        bandwagon: {"pull": Uniform(0.3, 0.45)},
        giant_workplaces: {"weight": Uniform(0.0, 0.15)},
        safe_channel_backfires: {"weight": Uniform(0.0, 0.2)},
        catalyst: {"weight": LogNormal(40.0, 0.8)},
        loss_of_fear: {"fear": Uniform(0.2, 0.45), "safety": Uniform(1.7, 2.5)},
        volley_keeps_home: {"bite": Uniform(0.05, 0.3), "enough": Uniform(0.05, 0.3)},
        tiredness: {"weight": Fixed(1.0)},
        past_the_threshold: {"threshold": Uniform(0.92, 0.97), "spread": Uniform(0.20, 0.28), "momentum":
            Uniform(0.0, 0.2), "noise": Uniform(0.0, 0.1)},
        tired_by_acting: {"cost": Uniform(0.03, 0.08)},
        rest: {"pace": Uniform(0.015, 0.03)},
        learned_by_acting: {"pace": Uniform(0.01, 0.04)},
        slowly_forgotten: {"pace": LogNormal(0.00018, 0.5)},
        units_differ: {"spread": Uniform(0.08, 0.2)},
        ranks_share_the_stance: {"warmth": Uniform(0.2, 0.45)},
        faces_in_the_crowd: {"contact": Uniform(0.2, 0.55)},
        made_to_fire: {"revulsion": Uniform(0.1, 0.5)},
        weary_of_war: {"weight": Uniform(0.3, 1.2)},
        serious_and_already_refused: {"alone": Uniform(0.15, 0.25), "enough": Uniform(0.3, 0.5), "weight":
            Uniform(0.6, 0.8)},
        officers_hold: {"hold": Uniform(0.5, 1.0)},
        rulers_believed: {"weight": Uniform(0.4, 0.7), "divided": Uniform(0.3, 0.7)},
        cadre_lost: {"weight": Uniform(0.8, 2.0)},
        orders_need_the_council: {"loosening": Uniform(0.3, 0.7)},
        refusal_until_rulers_change: {"no_way_back": Uniform(0.05, 0.3), "noise": Uniform(0.0, 0.1)},
        called_out_by_size: {"enough": Uniform(0.3, 0.8)},
        nerves_give_way: {"limit": Uniform(2.0, 3.5), "push": Uniform(1.0, 4.0)},
        came_without_arms: {"limit": Uniform(0.4, 0.6), "slope": Uniform(2.0, 4.0)},
        quiet_repression: {"level": Uniform(0.6, 0.9)},
        answers_the_crowd: {"quickness": LogNormal(0.03, 0.7), "slackening": LogNormal(0.0015, 0.4), "calm":
            Uniform(0.6, 0.9), "severity": Uniform(0.1, 0.4)},
        force_melts: {"pace": LogNormal(0.3, 0.5)},
        new_rulers_hold_back: {"left": Uniform(0.1, 0.3)},
        believed_at_first: {"level": Uniform(0.6, 0.8)},
        custom_restores: {"usual": Uniform(0.6, 0.8), "pace": LogNormal(0.0008, 0.4)},
        blood_of_the_loyal: {"blow": Uniform(0.1, 0.5)},
        battles_lost: {"blow": Uniform(0.001, 0.006)},
        losses_charged: {"pace": Uniform(0.001, 0.006)},
        trust_in_new_rulers: {"honeymoon": Uniform(0.7, 0.9)},
        promises_unkept: {"pace": LogNormal(0.004, 0.4)},
        coup_discredits: {"blow": Uniform(0.2, 0.6)},
        round_the_flag: {"lift": Uniform(0.3, 0.7), "fading": Uniform(0.0015, 0.004)},
        agreed_at_first: {"level": Uniform(0.7, 0.9)},
        divided_by_the_crowd: {"wear": LogNormal(0.02, 0.5), "war_wear": LogNormal(0.001, 0.5), "healing":
            Uniform(0.006, 0.012)},
        blame_one_another: {"pace": Uniform(0.002, 0.02)},
        property_closes_ranks: {"pace": Uniform(0.05, 0.3)},
        new_rulers_agree: {"level": Uniform(0.6, 0.9)},
        gives_way: {"rate": LogNormal(0.1, 0.6), "stiffness": Uniform(0.7, 1.0)},
        gift_forgotten: {"pace": LogNormal(0.008, 0.5)},
        rising_put_down: {"weight": LogNormal(10.0, 0.6)},
        defeat_fades: {"pace": LogNormal(0.0004, 0.4)},
        capital_garrison_lost: {"enough": Uniform(0.5, 0.7)},
        called_into_the_government: {"rate": LogNormal(0.05, 0.5), "patience": Uniform(0.6, 0.8)},
        search_for_a_strong_man: {"rate": LogNormal(0.05, 0.6)},
        dissolved_on_the_way: {"delay": Uniform(0.2, 0.6), "contact": Uniform(0.3, 1.0)},
        march_melts: {"floor": Uniform(0.05, 0.2), "arrival": Uniform(3.0, 7.0)},
        strong_man_rules: {"arrival": Uniform(3.0, 7.0), "pace": Uniform(0.05, 0.3)},
        rising_meets_no_defenders: {"enough": Uniform(0.3, 0.6)},
        alone_among_states: {"pace": LogNormal(0.003, 0.4)},
        hours_for_politics: {"level": Uniform(0.6, 0.9)},
        hunger_and_work: {"pace": LogNormal(0.005, 0.4), "full": Uniform(0.6, 0.9)},
        oversight_lapses: {"pace": LogNormal(0.01, 0.5), "turn": Uniform(0.3, 0.6)},
        general_strike_founds_council: {"general": Uniform(0.3, 0.45), "pace": Uniform(0.15, 0.35)},
        a_new_council_is_heard: {"foothold": Uniform(0.1, 0.3)},
        nobody_obeys: {"floor": Uniform(0.01, 0.05)},
        soldiers_choose_a_side: {"weight": Uniform(0.3, 0.6)},
        the_street_is_with_it: {"weight": Uniform(0.8, 1.6)},
        obeyed_because_obeyed: {"habit": Uniform(0.1, 0.4)},
        competition_for_obedience: {"pace": Uniform(0.03, 0.1)},
        power_handed_over: {"pace": Uniform(0.0, 0.05)},
        known_by_name: {"power_of_names": Uniform(1.0, 1.6)},
        near_in_programme: {"weight": Uniform(2.0, 5.0)},
        choice_follows_pull: {"pace": Uniform(0.01, 0.05)},
        freedom_teaches: {"pace": Uniform(0.005, 0.01)},
        charged_for_office: {"pace": LogNormal(0.004, 0.3)},
        blame_fades: {"pace": LogNormal(0.003, 0.4)},
        power_to_those_who_want_it: {"least_of_all": Fixed(0.2), "modest": Fixed(0.5), "far": Fixed(0.8)},
        first_stage_only: {"stage": Uniform(0.5, 0.7)},
        leader_lifts_the_ceiling: {"pace": Uniform(0.01, 0.06)},
        party_lags_its_ranks: {"pace": Uniform(0.001, 0.006)},
        cadre_grows_slowly: {"pace": LogNormal(0.01, 0.5), "most": Uniform(0.01, 0.05)},
        balance_of_forces: {"noise": Uniform(0.1, 0.4)},
        leaders_waver: {"stakes": Uniform(0.3, 0.9)},
        leader_presses: {"weight": Uniform(0.1, 0.4)},
        strikes_in_the_window: {"dare": Uniform(0.9, 1.4), "far": Uniform(0.7, 0.85)},
    },
    refuted_by=(
        "outbreaks that no measure of private discontent preceded; stance that drifts instead of jumping; "
        "or a country as hard to move after a rising as before it"
    ),
)  # fmt: skip
