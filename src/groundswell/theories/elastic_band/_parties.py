"""Whom people choose, what their leaders dare, and what office does to a party."""

from groundswell.grammar.law import Law
from groundswell.grammar.prior import Fixed, LogNormal, Prior, Uniform
from groundswell.laws.ballot.votes_follow_support import votes_follow_support
from groundswell.laws.blame.blame_fades import blame_fades
from groundswell.laws.blame.charged_for_office import charged_for_office
from groundswell.laws.cadre_density.cadre_grows_slowly import cadre_grows_slowly
from groundswell.laws.ceiling.leader_lifts_the_ceiling import leader_lifts_the_ceiling
from groundswell.laws.ceiling.party_lags_its_ranks import party_lags_its_ranks
from groundswell.laws.decision.strikes_in_the_window import strikes_in_the_window
from groundswell.laws.initial_attraction.known_at_first import known_at_first
from groundswell.laws.initial_cadre_density.members_beforehand import members_beforehand
from groundswell.laws.initial_ceiling.first_stage_only import first_stage_only
from groundswell.laws.initial_shelter.made_by_the_police import made_by_the_police
from groundswell.laws.initial_support.best_known_first import best_known_first
from groundswell.laws.learning.freedom_teaches import freedom_teaches
from groundswell.laws.mandate.delegates_follow_support import delegates_follow_support
from groundswell.laws.office.power_to_those_who_want_it import power_to_those_who_want_it
from groundswell.laws.pull.clean_hands import clean_hands
from groundswell.laws.pull.known_by_name import known_by_name
from groundswell.laws.pull.near_in_programme import near_in_programme
from groundswell.laws.shelter.closed_after_blood import closed_after_blood
from groundswell.laws.signs.balance_of_forces import balance_of_forces
from groundswell.laws.signs.leader_presses import leader_presses
from groundswell.laws.signs.leaders_waver import leaders_waver
from groundswell.laws.support.choice_follows_pull import choice_follows_pull

PARTIES: dict[Law, dict[str, Prior]] = {
    best_known_first: {},
    known_at_first: {},
    known_by_name: {"power_of_names": Uniform(1.0, 1.6)},
    near_in_programme: {"weight": Uniform(4.0, 12.0)},
    clean_hands: {},
    choice_follows_pull: {"pace": Uniform(0.01, 0.05)},
    freedom_teaches: {"pace": Uniform(0.005, 0.01)},
    votes_follow_support: {},
    delegates_follow_support: {},
    charged_for_office: {"pace": LogNormal(0.008, 0.3)},
    blame_fades: {"pace": LogNormal(0.003, 0.4)},
    power_to_those_who_want_it: {"least_of_all": Fixed(0.2), "modest": Fixed(0.5), "far": Fixed(0.8)},
    first_stage_only: {"stage": Uniform(0.5, 0.7)},
    leader_lifts_the_ceiling: {"pace": Uniform(0.01, 0.06)},
    party_lags_its_ranks: {"pace": Uniform(0.001, 0.006)},
    members_beforehand: {},
    cadre_grows_slowly: {"pace": LogNormal(0.01, 0.5), "most": Uniform(0.01, 0.05)},
    made_by_the_police: {},
    closed_after_blood: {},
    balance_of_forces: {"noise": Uniform(0.1, 0.4)},
    leaders_waver: {"stakes": Uniform(0.3, 0.9)},
    leader_presses: {"weight": Uniform(0.1, 0.4)},
    strikes_in_the_window: {
        "dare": Uniform(1.3, 2.1),
        "majority": Uniform(0.3, 0.5),
        "far": Uniform(0.7, 0.85),
    },
}
