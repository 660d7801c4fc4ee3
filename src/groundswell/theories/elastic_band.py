"""Consciousness lags behind events and then snaps: a band that stretches in private and gives way in public.

Private discontent follows want slowly; public stance sticks until the strain is too much, breaks sooner the
more others are seen to act, and after every struggle. Fear falls with numbers, fatigue grows with days,
rulers divide under stress, and soldiers refuse when the crowd is serious and others refuse. First form of the
talk's theory.
"""

from groundswell.grammar.prior import Fixed, LogNormal, Uniform
from groundswell.grammar.theory import Theory
from groundswell.laws.breaking_strain.experience_stretches_the_band import experience_stretches_the_band
from groundswell.laws.breaking_strain.others_loosen_the_band import others_loosen_the_band
from groundswell.laws.breaking_strain.strength_of_the_band import strength_of_the_band
from groundswell.laws.compassion.faces_in_the_crowd import faces_in_the_crowd
from groundswell.laws.compassion.ranks_share_the_stance import ranks_share_the_stance
from groundswell.laws.discipline.officers_hold import officers_hold
from groundswell.laws.discontent.slow_discontent import slow_discontent
from groundswell.laws.efficacy.confidence_from_struggle import confidence_from_struggle
from groundswell.laws.experience.learned_by_acting import learned_by_acting
from groundswell.laws.experience.slowly_forgotten import slowly_forgotten
from groundswell.laws.exposure.near_and_far import near_and_far
from groundswell.laws.fatigue.rest import rest
from groundswell.laws.fatigue.tired_by_acting import tired_by_acting
from groundswell.laws.grievance.empty_shelves import empty_shelves
from groundswell.laws.grievance.felt_wrong import felt_wrong
from groundswell.laws.grievance.said_aloud import said_aloud
from groundswell.laws.initial_caution.differ_with_thin_tails import differ_with_thin_tails
from groundswell.laws.initial_discontent.settled_discontent import settled_discontent
from groundswell.laws.initial_repression.quiet_repression import quiet_repression
from groundswell.laws.initial_steadiness.units_differ import units_differ
from groundswell.laws.participation.past_the_threshold import past_the_threshold
from groundswell.laws.refusal.refusal_that_lasts import refusal_that_lasts
from groundswell.laws.repression.answers_the_crowd import answers_the_crowd
from groundswell.laws.repression.force_melts import force_melts
from groundswell.laws.risk.loss_of_fear import loss_of_fear
from groundswell.laws.seriousness.large_and_already_refused import large_and_already_refused
from groundswell.laws.solidarity.bandwagon import bandwagon
from groundswell.laws.stance.ebb import ebb
from groundswell.laws.stance.snap import snap
from groundswell.laws.unity.divided_by_the_crowd import divided_by_the_crowd
from groundswell.laws.weariness.tiredness import tiredness

# Ranges marked "heart" are those in which a mean-field prototype of these laws behaved: a prior, not a fit
# of this theory. The others are wide and honest.
elastic_band = Theory(
    name="elastic_band",
    claim="Discontent strains in private against a public stance that sticks, snaps, and slowly returns.",
    source="halinski2023:L67",
    laws=(
        # persons: what is thought, what is shown
        settled_discontent, slow_discontent, differ_with_thin_tails,
        strength_of_the_band, others_loosen_the_band, experience_stretches_the_band, snap, ebb,
        # persons: what is done, and what it leaves behind
        near_and_far, felt_wrong, empty_shelves, said_aloud, confidence_from_struggle,
        bandwagon, loss_of_fear, tiredness, past_the_threshold, tired_by_acting, rest, learned_by_acting,
        slowly_forgotten,
        # the army
        units_differ, ranks_share_the_stance, faces_in_the_crowd, large_and_already_refused,
        officers_hold, refusal_that_lasts,
        # the rulers
        quiet_repression, answers_the_crowd, force_melts, divided_by_the_crowd,
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
        strength_of_the_band: {"strength": Uniform(0.92, 0.96), "spread": Uniform(0.16, 0.22)},  # heart
        others_loosen_the_band: {"pull": Uniform(0.3, 0.45)},  # heart
        experience_stretches_the_band: {"slack": Uniform(0.15, 0.25)},  # heart
        snap: {"jump": Uniform(1.0, 1.2)},
        ebb: {"slack": Uniform(0.05, 0.12), "pace": Uniform(0.0029, 0.005)},  # heart
        near_and_far: {"near": Uniform(0.3, 0.5), "alike": Uniform(0.3, 0.5)},
        felt_wrong: {"weight": Fixed(1.0)},  # sets the unit of resolve
        empty_shelves: {"weight": Uniform(0.4, 1.2)},  # heart has a steeper one past a point
        said_aloud: {"commitment": Uniform(0.1, 0.2)},  # heart
        confidence_from_struggle: {"confidence": Uniform(0.15, 0.25)},  # heart
        bandwagon: {"pull": Uniform(0.3, 0.45)},  # heart
        # heart; of its safety the half, being squared here
        loss_of_fear: {"fear": Uniform(0.3, 0.45), "safety": Uniform(1.7, 2.5)},
        tiredness: {"weight": Fixed(1.0)},  # sets the unit of fatigue
        past_the_threshold: {
            "threshold": Uniform(0.92, 0.97),  # heart
            "spread": Uniform(0.20, 0.28),  # heart
            "momentum": Uniform(0.0, 0.2),
            "noise": Uniform(0.0, 0.2),
        },
        tired_by_acting: {"cost": Uniform(0.05, 0.08)},  # heart
        rest: {"pace": Uniform(0.018, 0.025)},  # heart: 40 to 55 days
        learned_by_acting: {"pace": Uniform(0.02, 0.04)},  # heart
        slowly_forgotten: {"pace": LogNormal(0.00018, 0.5)},  # about 15 years
        units_differ: {"spread": Uniform(0.1, 0.2)},
        ranks_share_the_stance: {"warmth": Uniform(0.3, 0.45)},
        faces_in_the_crowd: {"contact": Uniform(0.4, 0.55)},  # heart
        large_and_already_refused: {
            "alone": Uniform(0.15, 0.25), "enough": Uniform(0.3, 0.4), "weight": Uniform(0.6, 0.8),  # heart
        },
        officers_hold: {"hold": Uniform(0.6, 1.2)},
        refusal_that_lasts: {"no_way_back": Uniform(0.05, 0.3), "noise": Uniform(0.0, 0.1)},
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
    },
    refuted_by=(
        "outbreaks that no measure of private discontent preceded; stance that drifts instead of jumping; "
        "or a country as hard to move after a rising as before it"
    ),
)  # fmt: skip
